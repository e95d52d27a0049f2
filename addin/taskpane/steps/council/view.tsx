import type { PeriodDefinition } from '../../../../shared/ranking/types.ts';
import type { CouncilFacts } from '../../../../shared/report/summary/data.ts';
import '../../record.css';
import '../settings/settings.css';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { api } from '../../state/session.ts';
import { LoadView } from '../../ui/load-view.tsx';
import { Title } from '../../ui/title.tsx';
import { useIsOffice, useRole } from '../registry/data.ts';
import { OfficeOnly } from '../registry/office-only.tsx';
import { Meeting } from './meeting.tsx';
import { Phases } from './phases.tsx';

interface Settings {
  readonly council: CouncilFacts;
  readonly phases: readonly PeriodDefinition[];
}

/** Hội đồng và giai đoạn: who sits and who came, and what years and days the reviews rest on. */
export function View() {
  useLanguage();
  const role = useRole();
  return (
    <>
      <Title back={['settings']}>{say('nav.council')}</Title>
      {role === 'unit' ? <OfficeOnly text={say('rules.not-unit')} /> : <Screen />}
    </>
  );
}

function Screen() {
  const office = useIsOffice();
  const loaded = useLoad<Settings>('settings', () => api.settings.$get().then(read), true);
  const put = async (name: 'council' | 'phases', value: unknown, reason: string) => {
    await api.settings[':name'].$put({ param: { name }, header: once(), json: { value, reason } });
    loaded.reload();
  };
  return (
    <LoadView loaded={loaded}>
      {({ council, phases }) => (
        <>
          <Meeting
            council={council}
            {...(office
              ? { onSave: (value: CouncilFacts, reason: string) => put('council', value, reason) }
              : {})}
          />
          <Phases
            phases={phases}
            {...(office
              ? {
                  onSave: (value: readonly PeriodDefinition[], reason: string) =>
                    put('phases', value, reason),
                }
              : {})}
          />
        </>
      )}
    </LoadView>
  );
}
