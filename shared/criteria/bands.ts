import type { Band } from './types.ts';

/**
 * "Mức thực hiện văn hóa công sở" (never to be confused with the statutory annual rating): the
 * Văn phòng's defaults, with ND 335/2025's 90/70/50 as precedent only.
 */
export const DEFAULT_BANDS: readonly Band[] = [
  { id: 'xuat-sac', label: 'Xuất sắc', min: 90 },
  { id: 'tot', label: 'Tốt', min: 70 },
  { id: 'dat', label: 'Đạt', min: 50 },
  { id: 'chua-dat', label: 'Chưa đạt', min: 0 },
];
