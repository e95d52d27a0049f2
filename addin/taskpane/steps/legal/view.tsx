import type { BaseSalary, LegalSettings } from '../../../../shared/awards/regimes.ts';
import type { AgencyName } from '../../../../shared/registry/agency.ts';
import '../../record.css';
import '../settings/settings.css';
import { nextVersion } from '../../../../shared/registry/next-version.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say, useLanguage } from '../../state/language.ts';
import { Check, Field } from '../../ui/field.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Title } from '../../ui/title.tsx';
import { useIsOffice, useRole } from '../registry/data.ts';
import { NumberField } from '../registry/number-field.tsx';
import { OfficeOnly } from '../registry/office-only.tsx';
import { useSettings } from '../registry/settings-data.ts';
import { Spans } from '../registry/spans.tsx';
import { Regimes } from './regimes.tsx';

/** Tiền thưởng và cơ quan: legal regimes, base salaries, and how the agency is called on which day. */
export function View() {
  useLanguage();
  const role = useRole();
  return (
    <>
      <Title back={['settings']}>{say('nav.legal')}</Title>
      {role === 'unit' ? <OfficeOnly text={say('rules.not-unit')} /> : <Screen />}
    </>
  );
}

function Screen() {
  const office = useIsOffice();
  const { loaded, save } = useSettings();
  return (
    <LoadView loaded={loaded}>
      {({ legal, agencies }) => {
        const saveLegal = (change: Partial<LegalSettings>, reason: string) =>
          save('legal', { ...legal, ...change, version: nextVersion(legal.version, []) }, reason);
        return (
          <>
            <p class="small quiet">{say('legal.text', { version: legal.version })}</p>
            <Regimes
              regimes={legal.regimes}
              {...(office ? { onSave: (regimes, reason) => saveLegal({ regimes }, reason) } : {})}
            />
            <Spans<BaseSalary>
              title={say('legal.salaries')}
              items={legal.salaries}
              describe={describeSalary}
              blank={{ from: '', amount: 0, source: { text: '', confirm: false } }}
              lacks={({ from, amount, source }) => !from || amount < 100_000 || !source.text}
              form={(salary, set) => (
                <>
                  <Field
                    label={say('span.from')}
                    type="date"
                    value={salary.from}
                    onInput={(from) => set({ from })}
                    required
                  />
                  <NumberField
                    label={say('legal.amount')}
                    value={salary.amount}
                    onChange={(amount) => set({ amount: amount ?? 0 })}
                  />
                  <Field
                    label={say('rules.source')}
                    value={salary.source.text}
                    onInput={(text) => set({ source: { ...salary.source, text } })}
                    required
                  />
                  <Check
                    checked={!salary.source.confirm}
                    onChange={(done) => set({ source: { ...salary.source, confirm: !done } })}
                  >
                    {say('rules.confirmed')}
                  </Check>
                </>
              )}
              open
              {...(office
                ? {
                    onSave: (salaries, reason) =>
                      saveLegal({ salaries: inOrder(salaries) }, reason),
                  }
                : {})}
            />
            <Spans<AgencyName>
              title={say('legal.agencies')}
              items={agencies}
              describe={describeAgency}
              blank={{ from: '', superior: '', name: '', shortName: '', province: '', place: '' }}
              lacks={(agency) => Object.values(agency).some((value) => value.trim() === '')}
              form={(agency, set) => (
                <>
                  <Field
                    label={say('span.from')}
                    type="date"
                    value={agency.from}
                    onInput={(from) => set({ from })}
                    required
                  />
                  {(['superior', 'name', 'shortName', 'province', 'place'] as const).map((key) => (
                    <Field
                      key={key}
                      label={say(`legal.agency.${key}`)}
                      value={agency[key]}
                      onInput={(value) => set({ [key]: value })}
                      required
                    />
                  ))}
                </>
              )}
              open
              {...(office
                ? {
                    onSave: (list, reason) => save('agencies', inOrder(list), reason),
                  }
                : {})}
            />
          </>
        );
      }}
    </LoadView>
  );
}

function inOrder<T extends { readonly from: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function describeSalary({ from, amount, source }: BaseSalary): string {
  const money = new Intl.NumberFormat('vi-VN').format(amount);
  return say('legal.salary', { day: writeDay(from), amount: money, source: source.text });
}

function describeAgency({ from, superior, name, shortName, place }: AgencyName): string {
  return say('legal.agency', { day: writeDay(from), superior, name, short: shortName, place });
}
