import '../../record.css';
import '../../submission.css';
import type { JSX } from 'preact';
import { say, useLanguage } from '../../state/language.ts';
import { type Loaded, useLoad } from '../../state/load.ts';
import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { LoadView } from '../../ui/load-view.tsx';
import { Title } from '../../ui/title.tsx';
import { Appraise } from './appraise.tsx';
import { Compare } from './compare.tsx';
import { Explain } from './explain.tsx';
import { type Life, loadLife } from './life.ts';
import { Overview } from './overview.tsx';
import { Return } from './return.tsx';

/** What each part of the screen is given. */
export interface PartProps {
  readonly life: Life;
  readonly loaded: Loaded<Life>;
  readonly role: 'office' | 'unit' | 'council';
}

/** What stands behind the id in the address. Who may not take a step is shown the form itself. */
const PARTS: Readonly<Record<string, (props: PartProps) => JSX.Element>> = {
  return: Return,
  appraise: Appraise,
  explain: Explain,
  compare: Compare,
};

/** One unit's form of one year, from its receipt to the lock. */
export function View({ rest: [id = '', part = ''] }: { rest: readonly string[] }) {
  useLanguage();
  const role = useStore(session, ({ me }) => me?.role ?? 'council');
  const loaded = useLoad(`submission ${id}`, () => loadLife(id), true);
  const Part = PARTS[part] ?? Overview;
  return (
    <>
      {loaded.value === null && <Title back={['progress']}>{say('nav.submission')}</Title>}
      <LoadView loaded={loaded}>
        {(life) => <Part key={part} life={life} loaded={loaded} role={role} />}
      </LoadView>
    </>
  );
}
