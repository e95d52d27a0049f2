/** Starts the demo page; see app/params.ts for what its address may say. */

import { render } from 'preact';
import { Demo } from './app/demo.ts';
import { readParams } from './app/params.ts';
import { App } from './chrome/app.tsx';

declare global {
  interface Window {
    /** For tests and the developer's console. */
    demo: Demo;
  }
}

const demo = new Demo(readParams(location.search, location.origin));
window.demo = demo;
document.documentElement.lang = demo.params.locale.slice(0, 2);
document.title = demo.words.app;
addEventListener('error', (event) => demo.defect(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => demo.defect(event.reason));
render(<App demo={demo} />, document.querySelector('#app')!);
demo.start().catch((error: unknown) => demo.defect(error));
