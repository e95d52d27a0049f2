/**
 * The agency whose papers these are, by the day of the paper. On 1/7/2025 Yên Bái and Lào Cai became
 * one province, Lào Cai (docs/rules.md, Units); the Văn phòng keeps the list in the settings.
 */
export interface AgencyName {
  /** First day of validity, YYYY-MM-DD. */
  readonly from: string;
  /** The authority above, as letterheads write it. */
  readonly superior: string;
  readonly name: string;
  readonly shortName: string;
  readonly province: string;
  /** Place that stands before the date. */
  readonly place: string;
}

export const AGENCY_NAMES: readonly AgencyName[] = [
  {
    from: '2019-01-01',
    superior: 'UBND tỉnh Yên Bái',
    name: 'Sở Khoa học và Công nghệ',
    shortName: 'SKHCN',
    province: 'tỉnh Yên Bái',
    place: 'Yên Bái',
  },
  {
    from: '2025-07-01',
    superior: 'UBND tỉnh Lào Cai',
    name: 'Sở Khoa học và Công nghệ',
    shortName: 'SKHCN',
    province: 'tỉnh Lào Cai',
    place: 'Lào Cai',
  },
];

/** @param day YYYY-MM-DD */
export function agencyOn(day: string, names: readonly AgencyName[] = AGENCY_NAMES): AgencyName {
  return names.findLast((name) => name.from <= day) ?? names[0]!;
}
