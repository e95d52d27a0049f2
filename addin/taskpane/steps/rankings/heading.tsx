import type { Basis } from '../../../../shared/ranking/types.ts';
import { say } from '../../state/language.ts';
import { Banner } from '../../ui/banner.tsx';

/** Self scores are never taken for the official ones: every heading says which these are. */
export function BasisTag({ basis }: { basis: Basis }) {
  return (
    <span class={`tag ${basis === 'self' ? 'warning' : 'success'}`}>
      {say(`basis-tag.${basis}`)}
    </span>
  );
}

export function ProvisionalNote() {
  return (
    <Banner level="warning" title={say('provisional.title')} live={false}>
      <p class="small">{say('provisional.text')}</p>
    </Banner>
  );
}
