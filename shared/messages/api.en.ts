import type { MessageBook } from './format.ts';

/** English of `API_VI`, complete. */
export const API_EN: MessageBook = {
  'error.body-not-json': 'What was sent is not valid JSON.',
  'error.invalid': 'The request does not have the expected shape; “issues” says which field.',
  'error.idempotency-key-missing':
    'The Idempotency-Key header is missing (16–64 characters, a new one for each submission).',
  'error.unauthenticated': 'This key is not right. Check it, or ask the office for a new one.',
  'error.key-expired': 'This key has expired. Ask the office for a new one.',
  'error.key-revoked': 'This key was revoked. Ask the office for a new one.',
  'error.forbidden': 'This key may not do that.',
  'error.not-your-unit': 'This key serves its own unit only; it cannot submit for another.',
  'error.not-found': 'Not found.',
  'error.stale':
    'The record has moved on since you opened it: it is at revision {revision}, by {by} at {at}. Look at what changed, then send again.',
  'error.changed':
    'Somebody else has just changed this record. Load it again and edit the new state.',
  'error.wrong-state': 'The form is “{status}”, so this step is not possible.',
  'error.year-locked': 'Year {year} is locked. The office can unlock it, with a reason.',
  'error.year-not-ready':
    'Year {year} cannot be locked yet: {count} forms are missing or not appraised. Give a reason to lock it all the same.',
  'error.set-frozen':
    'Criteria set “{version}” has been used and cannot change. Make a new version.',
  'error.rules-frozen':
    'Award rules “{version}” have been used and cannot change. Make a new version.',
  'error.exists': '“{id}” exists already.',
  'error.unit-closed': 'This unit did not exist in {year}.',
  'error.unit-in-use': 'Not possible: the unit has records, or is closed.',
  'error.person-overlap':
    'Both have scores on one form of {year}, so they cannot be the same person. Check before merging.',
  'error.last-office-key': 'This is the last working office key. Create another one first.',
  'error.key-ended': 'This key was revoked or replaced already.',
  'error.body-too-large': 'What was sent is larger than {megabytes} MB.',
  'error.media-type': 'Send application/json.',
  'error.findings': 'The form has {count} errors that must be mended first.',
  'error.idempotency-key-reused':
    'This Idempotency-Key was used for other content. Use a new one for a new submission.',
  'error.cannot-rank': 'These data or settings cannot be ranked: {detail}',
  'error.decisions-refused': '{count} decisions cannot stand. None was stored.',
  'error.rate-limited': 'Too many requests. Wait a few seconds and try again.',
  'error.internal': 'The server failed. Nothing of this request was stored. Quote the request id.',
  'error.busy': 'Many are writing at once. Try again in a moment; nothing is lost.',
  'error.unavailable': 'The database does not answer just now. Try again in a moment.',

  'status.submitted': 'submitted',
  'status.returned': 'returned',
  'status.appraised': 'appraised',
  'status.locked': 'locked',
  'status.closed': 'closed',
  'status.missing': 'missing',

  'period.year': '{year}',
  'period.interim-review': 'interim review',
  'period.final-review': 'final review',

  'finding.criteria-set-wrong':
    'The form uses criteria set “{given}”; {year} calls for “{expected}”. Load the set again and re-check.',
  'finding.subject-count': 'A collective form scores one collective; there are {count}.',
  'finding.not-applicable-claimed':
    'Criterion {criterion} {name} is claimed not to apply. The office and the council decide at appraisal.',
  'finding.person-ambiguous':
    'The registry has {count} people called {name} in the unit. Add the staff code or birth date.',
  'finding.person-not-here': 'Staff code {code} is {known}’s, not {name}’s. Check code or name.',
  'finding.person-on-other-form': '{name} is already on the {year} form of {other}.',
  'finding.subject-unknown': '{subject} is not on the form.',
  'finding.subject-missing': '{name} has not been appraised.',
  'finding.subject-twice': '{name} is appraised twice.',

  'history.submission.submit': 'Revision {revision} submitted ({subjects} subjects).',
  'history.submission.appraise': 'Revision {revision} appraised.',
  'history.submission.return': 'Revision {revision} returned: {reason}',
  'history.submission.explain': 'The unit explained revision {revision}.',
  'history.submission.close': 'Explanations closed; scores of revision {revision} settled.',
  'history.submission.lock': 'Revision {revision} locked.',
  'history.submission.unlock': 'Revision {revision} unlocked: {reason}',

  'history.person.create': 'Entered in the registry.',
  'history.person.update': 'Changed: {fields}.',
  'history.person.confirm': 'Confirmed by the office.',
  'history.person.transfer': 'Moved to {unitName} from {on} as {position}.',
  'history.person.merge': 'Merged into somebody on the registry: {reason}',
  'history.person.absorb': 'Took over the forms of a double entry: {reason}',
  'history.person.move': 'Moved with the unit to {unitName} from {on}.',
  'history.person.form':
    '{year}: on the form of {unitName} ({statusName}), self score {selfTotal}.',
  'history.person.form-appraised':
    '{year}: on the form of {unitName} ({statusName}), self score {selfTotal}, appraised {appraisedTotal}.',
  'history.person.erase': 'Personal data erased on request.',
  'history.unit.create': 'Unit entered in the registry.',
  'history.unit.update': 'Changed: {fields}.',
  'history.unit.rename': 'Renamed {name} from {on}.',
  'history.unit.merge': 'Merged from {on}: {reason}',
  'history.unit.split': 'Split from {on}: {reason}',
  'history.unit.close': 'Closed from {on}: {reason}',
  'history.unit.inherit': 'The council decided on inherited scores: {reason}',

  'history.key.create': 'Key “{label}” made.',
  'history.key.rotate': 'Key “{label}” made in the place of {replaces}.',
  'history.key.revoke': 'Key “{label}” revoked.',
  'history.criteria.put': 'Criteria set {version} issued, valid from {validFrom}.',
  'history.year.deadline': 'Deadline set ({kind}): {day}.',
  'history.year.extension': 'Deadline extended ({kind}) to {day}: {reason}',
  'history.year.lock': 'Year locked, {forms} forms with it.',
  'history.year.unlock': 'Year unlocked: {reason}',

  'history.award.accept': 'The council accepted {award} ({period}).',
  'history.award.decline': 'The council declined {award} ({period}): {reason}',
  'history.award.defer': 'The council deferred {award} ({period}): {reason}',
  'history.award.revoke': '{award} ({period}) revoked: {reason}',
  'history.award.rules': 'Award rules {version} issued, valid from {validFrom}.',
  'history.setting.retention': 'Old data before {before} cleared ({revisions} replaced revisions).',
  'history.setting.put': 'Setting “{name}” changed.',

  'word.name': 'name',
  'word.staffCode': 'staff code',
  'word.birthDate': 'birth date',
  'word.sex': 'sex',
  'word.posts': 'posts',
  'word.leaves': 'long leave',
  'word.blocks': 'discipline, verification',
  'word.rewards': 'rewards received',
  'word.provisional': 'confirmation',
  'word.type': 'type',
  'word.parent': 'block',
  'word.aliases': 'other wordings',
  'word.forms': 'forms to hand in',
  'word.collective': 'collective',
  'word.individual': 'individual',
  'word.phases': 'phases',
  'word.legal': 'law and bonuses',
  'word.agencies': 'agency names',
  'word.council': 'council',

  'reminder.subject': 'Reminder: office-culture scoring forms of {year} – {unit}',
  'reminder.text':
    'To {unit},\n\nThe office kindly asks for the office-culture scoring forms of {year}:\n{lines}\n\nWith regards.',
  'reminder.collective': 'collective form',
  'reminder.individual': 'individual form',
  'reminder.line-open': '- {form}: not handed in yet.',
  'reminder.line-due': '- {form}: not handed in yet, due {deadline}.',
  'reminder.line-overdue': '- {form}: not handed in, {days} days past {deadline}.',
  'reminder.line-returned': '- {form}: returned for completion, not handed in again yet.',
};
