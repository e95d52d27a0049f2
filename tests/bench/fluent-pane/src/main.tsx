/**
 * What Microsoft's task-pane template does, with the controls that our pane has: React, Fluent UI
 * v9 with its provider, drawn once Office is ready.
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

declare const Office: { onReady(): Promise<unknown> };

await Office.onReady();
createRoot(document.getElementById('app')!).render(
  <FluentProvider theme={webLightTheme}>
    <App />
  </FluentProvider>,
);
