import type { AwardRules } from '../../../../shared/awards/types.ts';
import '../../record.css';
import '../settings/settings.css';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { read } from '../../../api/client.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { go } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { LoadView } from '../../ui/load-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { useRole } from '../registry/data.ts';
import { OfficeOnly } from '../registry/office-only.tsx';
import { newestFirst, VersionList } from '../registry/version-list.tsx';
import { RulesEditor } from './editor.tsx';
import { OneVersion } from './version.tsx';

/** Điều kiện khen thưởng: the rules of each award, by version; new versions by the office. */
export function View({ rest: [version, step] }: { rest: readonly string[] }) {
  useLanguage();
  const role = useRole();
  return (
    <>
      <Title back={step ? ['rules', version!] : version ? ['rules'] : ['settings']}>
        {say(step ? 'rules.new' : 'nav.rules')}
      </Title>
      {role === 'unit' ? (
        <OfficeOnly text={say('rules.not-unit')} />
      ) : (
        <Rules version={version} step={step} />
      )}
    </>
  );
}

function Rules({ version, step }: { version: string | undefined; step: string | undefined }) {
  const loaded = useLoad<readonly AwardRules[]>(
    'rules',
    () =>
      api.awards.rules
        .$get()
        .then(read)
        .then(({ items }) => items as readonly AwardRules[]),
    true,
  );
  return (
    <LoadView loaded={loaded}>
      {(all) => {
        if (!version) return <Versions all={all} />;
        const rules = all.find((one) => one.version === version);
        if (!rules) return <Empty icon="law" title={say('rules.unknown')} />;
        if (!step) return <OneVersion rules={rules} />;
        return (
          <RulesEditor
            key={version}
            rules={rules}
            all={all}
            onSaved={(saved) => {
              loaded.reload();
              go('rules', saved);
            }}
          />
        );
      }}
    </LoadView>
  );
}

function Versions({ all }: { all: readonly AwardRules[] }) {
  const awards = [...new Set(all.map(({ award }) => award))];
  return (
    <>
      <p class="small quiet">{say('rules.text')}</p>
      {awards.map((award) => (
        <VersionList
          key={award}
          heading={say(`award.${award}`)}
          screen="rules"
          versions={newestFirst(all.filter((rules) => rules.award === award)).map((rules) => ({
            version: rules.version,
            title: rules.version,
            facts: [
              say('criteria.from', { day: writeDay(rules.validFrom) }),
              rules.author,
              rules.periods.map((period) => say(`rules.period.${period}`)).join(', '),
            ],
            tag: null,
          }))}
        />
      ))}
    </>
  );
}
