import '../../council.css';
import '../../record.css';
import { useLanguage } from '../../state/language.ts';
import { Analysis } from './analysis.tsx';
import { List } from './list.tsx';
import { Subject } from './subject.tsx';

/** Xếp hạng: the list, one place in it, and what the whole says of criteria and units. */
export function View({ rest }: { rest: readonly string[] }) {
  useLanguage();
  const [what, id] = rest;
  if (what === 'subject' && id) return <Subject key={id} id={id} />;
  if (what === 'analysis') return <Analysis />;
  return <List />;
}
