import '../../council.css';
import '../../record.css';
import { useLanguage } from '../../state/language.ts';
import { HistoryScreen } from './history.tsx';
import { List } from './list.tsx';
import { One } from './one.tsx';
import { Robustness } from './robustness.tsx';
import { WhatIf } from './what-if.tsx';

/** Khen thưởng: suggestions with their reasons, and what the council makes of them. */
export function View({ rest }: { rest: readonly string[] }) {
  useLanguage();
  const [what, id] = rest;
  if (what === 'subject' && id) return <One key={id} id={id} />;
  if (what === 'history') return <HistoryScreen />;
  if (what === 'what-if') return <WhatIf />;
  if (what === 'robustness') return <Robustness />;
  return <List />;
}
