import '../../council.css';
import '../../record.css';
import { useLanguage } from '../../state/language.ts';
import { List } from './list.tsx';
import { One } from './one.tsx';

/** Khen thưởng: suggestions with their reasons, and what the council makes of them. */
export function View({ rest }: { rest: readonly string[] }) {
  useLanguage();
  const [what, id] = rest;
  if (what === 'subject' && id) return <One key={id} id={id} />;
  return <List />;
}
