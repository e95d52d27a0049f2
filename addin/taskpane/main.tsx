import { render } from 'preact';
import { createOfficePort } from '../excel/office.ts';
import { App } from './app.tsx';
import './theme.css';
import './base.css';
import './components.css';
import { startLanguage } from './state/language.ts';
import { startOutbox } from './state/outbox.ts';
import { startRoute } from './state/route.ts';
import { startSession } from './state/session.ts';
import { startSheets } from './state/sheet.ts';
import { followTheme } from './state/theme.ts';

async function start(): Promise<void> {
  const info = await Office.onReady();
  startLanguage(Office.context?.displayLanguage ?? navigator.language);
  followTheme();
  startRoute();
  const inExcel = info.host === Office.HostType.Excel;
  render(<App inExcel={inExcel} />, document.getElementById('app')!);
  await startSession();
  startOutbox();
  if (inExcel) await startSheets(createOfficePort(Excel, Office));
}

void start();
