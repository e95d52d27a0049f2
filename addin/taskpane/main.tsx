import { render } from 'preact';
import { App } from './app.tsx';
import './theme.css';
import './base.css';
import './frame/frame.css';
import './ui/controls.css';
import './ui/surfaces.css';
import './ui/states.css';
import { takeDrops } from './state/drop.ts';
import { startLanguage } from './state/language.ts';
import { startOutbox } from './state/outbox.ts';
import { followScrolling } from './state/place.ts';
import { startRoute } from './state/route.ts';
import { startSession } from './state/session.ts';
import { startSheets } from './state/sheet.ts';
import { followTheme } from './state/theme.ts';

async function start(): Promise<void> {
  const info = await Office.onReady();
  await startLanguage(Office.context?.displayLanguage ?? navigator.language);
  followTheme();
  startRoute();
  followScrolling();
  takeDrops();
  const inExcel = info.host === Office.HostType.Excel;
  render(<App inExcel={inExcel} />, document.getElementById('app')!);
  const sheets = inExcel ? followSheets() : null;
  await startSession();
  startOutbox();
  await sheets;
}

/** The adapter is not needed for the first picture. */
async function followSheets(): Promise<void> {
  const { createOfficePort } = await import('../excel/office.ts');
  await startSheets(createOfficePort(Excel, Office));
}

void start();
