import { useState } from 'preact/hooks';
import type { Regime } from '../../../../shared/awards/regimes.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { points } from '../registry/numbers.ts';
import { describeSpan } from '../registry/values.ts';
import { Source } from '../rules/version.tsx';
import { NewRegimeDialog, RegimeDialog } from './regime-dialog.tsx';

type Save = (regimes: readonly Regime[], reason: string) => Promise<unknown>;

/** What a decision of which day rests on: texts, coefficients, how money is rounded. */
export function Regimes({ regimes, onSave }: { regimes: readonly Regime[]; onSave?: Save }) {
  const [editing, setEditing] = useState<Regime | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <section class="card flush">
      {regimes.map((regime) => (
        <Group key={regime.id} name={say('legal.regime', { span: describeSpan(regime) })}>
          <div class="group-body">
            {regime.texts.map((source) => (
              <Source key={source.text} source={source} />
            ))}
          </div>
          <dl class="pairs">
            {regime.coefficients.map(({ award, hundredths, source }) => (
              <div key={award}>
                <dt>{say(`award.${award}`)}</dt>
                <dd>
                  {points(hundredths / 100)}
                  {source.confirm && <span class="warning-ink"> {say('rules.confirm')}</span>}
                </dd>
              </div>
            ))}
            <div>
              <dt>{say('legal.collective')}</dt>
              <dd>× {points(regime.collectiveFactor / 100)}</dd>
            </div>
            <div>
              <dt>{say('legal.rounding')}</dt>
              <dd>
                {regime.rounding.mode === 'none'
                  ? say('legal.rounding.none')
                  : say('legal.rounding.up', { to: regime.rounding.to })}
              </dd>
            </div>
          </dl>
          {onSave && (
            <div class="actions group-actions">
              <Button kind="subtle" icon="edit" onClick={() => setEditing(regime)}>
                {say('edit')}
              </Button>
            </div>
          )}
        </Group>
      ))}
      {onSave && (
        <div class="actions group-actions">
          <Button kind="subtle" icon="plus" onClick={() => setAdding(true)}>
            {say('legal.regime.add')}
          </Button>
        </div>
      )}
      {editing && onSave && (
        <RegimeDialog
          regime={editing}
          onSave={(changed, reason) =>
            onSave(
              regimes.map((one) => (one.id === changed.id ? changed : one)),
              reason,
            )
          }
          onClose={() => setEditing(null)}
        />
      )}
      {adding && onSave && (
        <NewRegimeDialog regimes={regimes} onSave={onSave} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}
