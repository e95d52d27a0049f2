/** The proposals as the sheet that the province's system imports: nobody types the list again. */
import type { AwardId } from '../../awards/types.ts';
import type { ReportCell, ReportWorkbook } from '../model.ts';
import { cell, paperWorkbook } from '../paper.ts';
import type { SummaryData } from '../summary/data.ts';
import { allNominees, type Nominee, unitName } from '../summary/nominees.ts';
import {
  type HandoverField,
  type HandoverLayout,
  PROPOSAL_LAYOUT,
  HANDOVER_VALUES as VALUES,
} from './layouts.ts';

export interface HandoverOptions {
  readonly layout?: HandoverLayout;
  /** Only this award; all of the period unless told. */
  readonly award?: AwardId;
}

export interface Handover {
  readonly report: ReportWorkbook;
  /** Nominees of whom a field that the system wants is not known: it is left empty. */
  readonly incomplete: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** The head is the first row, as importing systems want it: no letterhead, nothing below the list. */
export function handover(data: SummaryData, options: HandoverOptions = {}): Handover {
  const { layout = PROPOSAL_LAYOUT, award } = options;
  const nominees = allNominees(data).filter(
    (nominee) =>
      layout.kinds.includes(nominee.subject.kind) &&
      (award === undefined || nominee.award.award === award),
  );
  const lines = nominees.map((nominee, n) =>
    layout.columns.map(({ field }) => fieldOf(field, n + 1, nominee, data)),
  );
  const rows: ReportCell[][] = [
    layout.columns.map(({ head }) => cell(head, 'head')),
    ...lines.map((values) =>
      values.map((value) => cell(value, typeof value === 'number' ? 'code' : 'text')),
    ),
  ];
  const incomplete = nominees.flatMap(({ subject }, n) => {
    const columns = layout.columns.filter(
      ({ field }, c) =>
        lines[n]![c] === null && !(subject.kind === 'collective' && PERSONAL.includes(field)),
    );
    return columns.length > 0
      ? [{ name: subject.name, columns: columns.map(({ head }) => head) }]
      : [];
  });
  const report = paperWorkbook(layout.sheet, [
    {
      key: `handover-${layout.id}-${data.period.id}`,
      name: layout.sheet,
      widths: layout.columns.map(({ width }) => width),
      rows,
      freezeRows: 1,
      print: { orientation: 'landscape', titleRows: { first: 0, last: 0 } },
    },
  ]);
  return { report, incomplete };
}

/** What a collective does not have. */
const PERSONAL: readonly HandoverField[] = ['address', 'position', 'sex', 'birth-date'];

/** null: not known, or the office's to fill in. */
function fieldOf(
  field: HandoverField,
  number: number,
  { subject, award }: Nominee,
  data: SummaryData,
): string | number | null {
  const { sex = null, birthDate = null } = subject.profile ?? {};
  switch (field) {
    case 'number':
      return number;
    case 'address':
      return sex && VALUES.address[sex];
    case 'name':
      return subject.name;
    case 'sex':
      return sex && VALUES.sex[sex];
    case 'birth-date':
      return birthDate?.split('-').reverse().join('/') ?? null;
    case 'position':
      return subject.position;
    case 'unit':
      // A collective stands in the agency; a person in a unit.
      return subject.kind === 'collective' ? data.agency.name : unitName(data, subject.unit);
    case 'agency':
      return data.agency.name;
    case 'kind':
      return VALUES.kind[subject.kind];
    case 'form':
      return VALUES.form[award.award];
    case 'target':
      return targetOf(subject, data);
    case 'field':
      return VALUES.field;
    case 'blank':
      return null;
  }
}

function targetOf({ kind, leader, position, unit }: Nominee['subject'], data: SummaryData): string {
  const { target } = VALUES;
  if (kind === 'collective') {
    const type = data.units.find(({ id }) => id === unit)?.type;
    return type === 'center' ? target.publicService : target.administration;
  }
  if (position !== null && VALUES.directors.test(position)) return target.director;
  return leader ? target.leader : target.worker;
}
