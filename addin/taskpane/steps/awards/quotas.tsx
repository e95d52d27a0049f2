import type { QuotaUse } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { FigureTable } from '../../ui/figure-table.tsx';
import { Group } from '../../ui/group.tsx';

/** Quotas and how far they are used; those of the whole Sở are said while it is closed. */
export function Quotas({ quotas }: { quotas: readonly QuotaUse[] }) {
  if (quotas.length === 0) return null;
  const whole = quotas
    .filter(({ unit, limit }) => unit === null && limit >= 0)
    .map(({ kind, proposed, limit }) =>
      say('quotas.use', { kind: say(`kind-word.${kind}`), proposed, limit }),
    );
  return (
    <section class="card flush">
      <Group
        name={
          <>
            {say('quotas.title')}{' '}
            <span class="small quiet narrowed">
              {whole.length > 0 ? whole.join(' · ') : say('quotas.by-unit')}
            </span>
          </>
        }
      >
        <FigureTable
          class="quotas"
          caption={say('quotas.title')}
          heads={[
            say('unit'),
            say('quotas.proposed'),
            say('quotas.council'),
            say('quotas.eligible'),
          ]}
        >
          {quotas.map((quota) => (
            <tr key={`${quota.unit?.id} ${quota.kind}`}>
              <th scope="row">
                {quota.unit?.name ?? say('whole')}
                <br />
                <span class="small quiet narrowed">
                  {say(`kind.${quota.kind}`)}
                  {quota.either && ` · ${say('quotas.either')}`}
                </span>
              </th>
              <td class="figure">
                <strong>{quota.proposed}</strong>
                <span class="quiet">/{quota.limit < 0 ? '∞' : quota.limit}</span>
              </td>
              <td class="figure">{quota.council}</td>
              <td class="figure">{quota.eligible}</td>
            </tr>
          ))}
        </FigureTable>
      </Group>
    </section>
  );
}
