import type { MessageBook } from './format.ts';

/** See findings.vi.ts. */
export const FINDINGS_EN: MessageBook = {
  'unit-unknown':
    'Which unit this sheet is of is not known. Write the unit above the table, e.g. “Đơn vị: Văn phòng Sở”.',
  'unit-unknown.title': 'Unit not known',
  'unit-not-registered':
    'The unit “{name}” is not in the registry. Check its name, or ask the Văn phòng to add it.',
  'unit-not-registered.title': 'Unit not in the registry',
  'unit-from-name':
    'The sheet does not name its unit; it was taken from the name of sheet or file (“{name}”). Please confirm.',
  'unit-from-name.title': 'Unit taken from a name',
  'year-unknown':
    'Which year this sheet is of is not known. Write it above the table, e.g. “Năm 2022”.',
  'year-unknown.title': 'Year not known',
  'year-outside': 'The year {year} lies outside the movement ({first}–{last}).',
  'year-outside.title': 'Year outside the movement',
  'year-conflict': 'The sheet says {year} and also {other}. Keep the right one.',
  'year-conflict.title': 'Two different years on one sheet',
  'year-from-name':
    'The sheet does not state its year; {year} was taken from the date of signing or the name of sheet or file. Please confirm.',
  'year-from-name.title': 'Year taken from a date or name',
  'self-column-missing':
    'There is no column of self scores. Head it “Điểm tự chấm”, or point it out under “Layout”.',
  'self-column-missing.title': 'No column of self scores',
  'criterion-missing': 'Criterion {criterion} ({clause}) is missing: {label}.',
  'criterion-missing.title': 'Criterion missing',
  'criterion-duplicated':
    'Criterion {criterion} ({label}) stands twice. Delete the row or column too many.',
  'criterion-duplicated.title': 'Criterion twice',
  'criterion-unknown':
    '“{text}” is no criterion of the movement. Delete it, or mend its code and wording.',
  'criterion-unknown.title': 'Unknown criterion',
  'criterion-doubtful':
    'The wording here is far from the plan’s; taken for criterion {criterion} ({label}). Please confirm.',
  'criterion-doubtful.title': 'Doubtful criterion',
  'max-changed': 'The maximum of {criterion} says {max}; it is {official}.',
  'max-changed.title': 'Maximum changed',
  'form-of-other-audience':
    'The card of {name} has the maxima of the other form (leaders and others have forms of their own). Check the position, or use the right form.',
  'form-of-other-audience.title': 'Wrong form used',
  'person-name-missing': 'This row has scores but no name.',
  'person-name-missing.title': 'Name missing',
  'position-missing': '{name} has no position; it decides whether the leaders’ criteria apply.',
  'position-missing.title': 'Position missing',
  'position-column-missing':
    'There is no column of positions, so nobody can be told a leader. Add “Chức vụ”.',
  'position-column-missing.title': 'No column of positions',
  'person-duplicate':
    '{name} already stands in row {row}. For two people of one name, add a column of birth dates or staff codes.',
  'person-duplicate.title': 'Person twice',
  'leader-criterion-misplaced':
    '{criterion} binds leaders only; {name} ({position}) is not scored on it. Clear the score, or mend the position.',
  'leader-criterion-misplaced.title': 'Leaders’ criterion scored for somebody else',
  'leader-doubtful':
    'Whether “{position}” ({name}) is a leader is not clear; the criteria filled in decided. Please confirm.',
  'leader-doubtful.title': 'Leader or not?',
  'score-merged':
    'One merged cell holds the score of {count} criteria. Unmerge it and score each (missing: {criteria}).',
  'score-merged.title': 'Merged score cell',
  'form-empty': 'Nothing on this sheet is scored yet.',
  'form-empty.title': 'Empty form',
  'person-not-scored': '{name} has no score yet.',
  'person-not-scored.title': 'Person without scores',
  'score-missing': 'No score for {criterion} {name} (at most {max}). Blank is not 0.',
  'score-missing.title': 'Score missing',
  'appraisal-missing': 'The appraisal is half done: no score for {criterion} {name}.',
  'appraisal-missing.title': 'Appraisal half done',
  'score-text-number': '“{shown}” is typed as text, so Excel leaves it out of the total.',
  'score-text-number.title': 'Number typed as text',
  'score-text-unit':
    '“{shown}” has letters behind it, so Excel leaves it out of the total. Write the number alone.',
  'score-text-unit.title': 'Score with letters',
  'score-text-fraction': '“{shown}” is a fraction. Write only the points reached (at most {max}).',
  'score-text-fraction.title': 'Score as a fraction',
  'score-ambiguous':
    '“{shown}” may be thousands or decimals. Type the score again (at most {max}).',
  'score-ambiguous.title': 'Ambiguous number',
  'score-date':
    'Excel has made the date {shown} of this score. Format the cell as a number and type the score again.',
  'score-date.title': 'Score turned into a date',
  'score-percent': '{shown} is a percentage; points are wanted (at most {max}).',
  'score-percent.title': 'Score as a percentage',
  'score-mark':
    'The cell is ticked (“{shown}”); points are wanted for {criterion} (at most {max}).',
  'score-mark.title': 'Ticked instead of scored',
  'score-word': 'The cell says “{shown}”; points are wanted for {criterion} (at most {max}).',
  'score-word.title': 'A word instead of a score',
  'score-not-applicable':
    '{criterion} says “{shown}”. “Does not apply” is not 0: the Văn phòng and the council have to decide before it can be submitted.',
  'score-not-applicable.title': '“Does not apply”',
  'score-dash': 'The cell says “{shown}”. Write the score of {criterion}; nothing reached is 0.',
  'score-dash.title': 'A dash instead of a score',
  'score-boolean': 'The cell holds TRUE/FALSE; points are wanted for {criterion} (at most {max}).',
  'score-boolean.title': 'TRUE/FALSE instead of a score',
  'score-error-value': 'The cell’s formula gives the error {shown}.',
  'score-error-value.title': 'Formula error',
  'score-not-calculated':
    'The cell’s formula has not been calculated. Open and save the file in Excel, then check again.',
  'score-not-calculated.title': 'Formula not calculated',
  'score-stale':
    'The cell’s formula gives {expected}, but it shows an old result, {shown}. Open the file in Excel, press F9 and save it.',
  'score-stale.title': 'Score is an old result',
  'score-text': 'The cell says “{shown}”, which is no score (at most {max}).',
  'score-text.title': 'Text in a score cell',
  'score-negative':
    '{criterion} {name} is {value}; a score cannot be negative. Deductions go into their own row.',
  'score-negative.title': 'Negative score',
  'score-above-max': '{criterion} {name}: {value} is above the maximum of {max}.',
  'score-above-max.title': 'Score above the maximum',
  'score-off-step': '{criterion} {name}: {value} is not on the step of {step}.',
  'score-off-step.title': 'Score off the step',
  'bonus-not-number': 'The bonus “{shown}” is no number.',
  'bonus-not-number.title': 'Bonus is no number',
  'bonus-outside': 'The bonus {value} is outside 0–{max}.',
  'bonus-outside.title': 'Bonus too large',
  'deduction-not-number': 'The deduction “{shown}” is no number.',
  'deduction-not-number.title': 'Deduction is no number',
  'deduction-outside': 'The deduction {value} is outside 0–{max}.',
  'deduction-outside.title': 'Deduction too large',
  'total-mismatch': 'The total {name} says {shown}; the scores add up to {expected}.',
  'total-mismatch.title': 'Total does not match',
  'total-typed-over':
    'The total {name} ({shown}) was typed over its formula; the scores add up to {expected}.',
  'total-typed-over.title': 'Total typed over its formula',
  'total-not-number':
    'The total {name} says “{shown}”, which is no number; the scores add up to {expected}.',
  'total-not-number.title': 'Total is no number',
  'total-error-value':
    'The formula of the total {name} gives the error {shown}; the scores add up to {expected}.',
  'total-error-value.title': 'Error in a total',
  'total-double-count':
    'The formula of the total {name} counts twice ({cells}…): {shown} instead of {expected}.',
  'total-double-count.title': 'Total counts twice',
  'total-range-short':
    'The formula of the total {name} leaves out {cells}: {shown} instead of {expected}.',
  'total-range-short.title': 'Total leaves cells out',
  'total-range-wide':
    'The formula of the total {name} counts cells that are no scores ({cells}): {shown} instead of {expected}.',
  'total-range-wide.title': 'Total counts too much',
  'total-stale':
    'The total {name} shows the old result {shown}; calculated anew it is {expected}. Press F9 or save in Excel.',
  'total-stale.title': 'Total is an old result',
  'total-not-calculated':
    'The total formula {name} was never calculated. Open the file in Excel and save it; the scores add up to {expected}.',
  'total-not-calculated.title': 'Total not calculated',
  'subtotal-mismatch': 'The subtotal {name} says {shown}; the group’s scores add up to {expected}.',
  'subtotal-mismatch.title': 'Subtotal does not match',
  'subtotal-typed-over':
    'The subtotal {name} ({shown}) was typed over its formula; the scores add up to {expected}.',
  'subtotal-typed-over.title': 'Subtotal typed over its formula',
  'subtotal-not-number':
    'The subtotal {name} says “{shown}”, which is no number; the scores add up to {expected}.',
  'subtotal-not-number.title': 'Subtotal is no number',
  'subtotal-error-value':
    'The formula of the subtotal {name} gives the error {shown}; the scores add up to {expected}.',
  'subtotal-error-value.title': 'Error in a subtotal',
  'subtotal-double-count':
    'The formula of the subtotal {name} counts twice ({cells}…): {shown} instead of {expected}.',
  'subtotal-double-count.title': 'Subtotal counts twice',
  'subtotal-range-short':
    'The formula of the subtotal {name} leaves out {cells}: {shown} instead of {expected}.',
  'subtotal-range-short.title': 'Subtotal leaves cells out',
  'subtotal-range-wide':
    'The formula of the subtotal {name} counts cells outside the group ({cells}): {shown} instead of {expected}.',
  'subtotal-range-wide.title': 'Subtotal counts too much',
  'subtotal-stale':
    'The subtotal {name} shows the old result {shown}; calculated anew it is {expected}. Press F9 or save in Excel.',
  'subtotal-stale.title': 'Subtotal is an old result',
  'subtotal-not-calculated':
    'The subtotal formula {name} was never calculated. Open the file in Excel and save it; the scores add up to {expected}.',
  'subtotal-not-calculated.title': 'Subtotal not calculated',
  'gap-needs-note':
    '{criterion} {name}: self {self}, appraised {appraised}, more than {limit} apart without a reason.',
  'gap-needs-note.title': 'Difference without explanation',
  'text-legacy-encoding': 'Text in the old encoding {encoding}: “{text}”.',
  'text-legacy-encoding.title': 'Old text encoding',
  'text-lookalike': '“{shown}” has look-alike characters or spaces too many; meant is “{text}”.',
  'text-lookalike.title': 'Odd characters',
  'table-apart':
    'Row {row} begins another scoring table (of another form, unit or year), which is not read. Move it to a sheet of its own.',
  'table-apart.title': 'Another table on the sheet',
  'row-hidden': 'Row {row} is hidden, and still counted.',
  'row-hidden.title': 'Hidden row with scores',
  'column-hidden': 'The column “{header}” is hidden, and still counted.',
  'column-hidden.title': 'Hidden column with scores',
  'row-not-understood': 'Row {row} holds something that was not understood and is not counted.',
  'row-not-understood.title': 'Row not understood',
  'sheet-hidden': 'This sheet is hidden and holds a scoring table.',
  'sheet-hidden.title': 'Hidden sheet',
  'form-twice': 'There already is this unit’s form for {year}: {other}. Submit only one.',
  'form-twice.title': 'The same form twice',
  'year-copied':
    'The scores of {year} equal those of {from} ({other}) cell for cell. Was an old sheet copied and its year changed?',
  'year-copied.title': 'Equal to another year',
  'person-elsewhere': '{name} also stands in {other}.',
  'person-elsewhere.title': 'A person on two sheets',
  'person-not-registered': '{name} is not on the unit’s list.',
  'person-not-registered.title': 'Not on the list',
  'person-absent': '{name} is on the unit’s list and not on the sheet.',
  'person-absent.title': 'On the list and not on the sheet',
  'leader-share':
    '{leaders} of {people} people on the sheet are leaders, more than {most}%. Look at the positions again.',
  'leader-share.title': 'Many leaders',
  'fix-value': 'Change to {value}',
  'fix-formula': 'Set the formula {value}',
  'fix-text': 'Change to “{value}”',
  'fix-clear': 'Clear this score',
};
