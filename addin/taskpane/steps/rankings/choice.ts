/** What is ranked: kept while the pane is open, for the list, a place in it, and the analysis. */
import type { Kind } from '../../../../shared/criteria/types.ts';
import type { Basis } from '../../../../shared/ranking/types.ts';
import { useKept } from '../../state/place.ts';

export function useKind(): [Kind, (kind: Kind) => void] {
  return useKept<Kind>('ranking kind', 'individual');
}

export function useBasis(): [Basis, (basis: Basis) => void] {
  return useKept<Basis>('ranking basis', 'appraised');
}
