import type { PeriodDefinition } from '../../../../shared/ranking/types.ts';
import type { CouncilFacts } from '../../../../shared/report/summary/data.ts';
import '../../record.css';
import '../settings/settings.css';
import { say, useLanguage } from '../../state/language.ts';
import { LoadView } from '../../ui/load-view.tsx';
import { Title } from '../../ui/title.tsx';
import { useIsOffice, useRole } from '../registry/data.ts';
import { OfficeOnly } from '../registry/office-only.tsx';
import { useSettings } from '../registry/settings-data.ts';
import { Meeting } from './meeting.tsx';
import { Phases } from './phases.tsx';

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
  const { loaded, save } = useSettings();
  return (
    <LoadView loaded={loaded}>
      {({ council, phases }) => (
        <>
          <Meeting
            council={council}
            {...(office
              ? { onSave: (value: CouncilFacts, reason: string) => save('council', value, reason) }
              : {})}
          />
          <Phases
            phases={phases}
            {...(office
              ? {
                  onSave: (value: readonly PeriodDefinition[], reason: string) =>
                    save('phases', value, reason),
                }
              : {})}
          />
        </>
      )}
    </LoadView>
  );
}
