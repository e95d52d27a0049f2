-- The record: who may ask, who there is, what was handed in, and the log of every change.
-- Times are UTC ISO 8601, days YYYY-MM-DD, lists and maps JSON. Flags are 0 or 1.

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('block', 'division', 'branch', 'center')),
  parent TEXT REFERENCES units (id),
  names TEXT NOT NULL CHECK (json_valid(names)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  forms TEXT NOT NULL CHECK (json_valid(forms)),
  closed_on TEXT,
  blocks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(blocks)),
  rewards TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rewards)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE lineage (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split', 'close')),
  on_day TEXT NOT NULL,
  from_units TEXT NOT NULL CHECK (json_valid(from_units)),
  to_units TEXT NOT NULL CHECK (json_valid(to_units)),
  reason TEXT NOT NULL,
  -- The council's tick "kế thừa": [{from, to, years, reason}].
  inherit TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(inherit)),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  -- SHA-256 in hex of the whole key; the key itself is nowhere.
  hash TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('office', 'unit', 'council')),
  unit_id TEXT REFERENCES units (id),
  label TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT,
  expires_at TEXT,
  revoked_at TEXT,
  last_used_at TEXT,
  replaces TEXT REFERENCES keys (id),
  CHECK ((role = 'unit') = (unit_id IS NOT NULL))
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Blind to case, spacing and the place of the tone mark (nameKey).
  name_key TEXT NOT NULL,
  staff_code TEXT UNIQUE,
  birth_date TEXT,
  sex TEXT CHECK (sex IN ('F', 'M')),
  -- Unit of the newest post; of a provisional person, the unit whose sheet named it first.
  unit_id TEXT NOT NULL REFERENCES units (id),
  posts TEXT NOT NULL CHECK (json_valid(posts)),
  leaves TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(leaves)),
  blocks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(blocks)),
  rewards TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rewards)),
  -- Taken in from a sheet; the office has not confirmed who it is.
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  merged_into TEXT REFERENCES people (id),
  erased_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX people_by_name ON people (name_key);
CREATE INDEX people_by_unit ON people (unit_id);

CREATE TABLE criteria_sets (
  version TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual')),
  valid_from TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE submissions (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units (id),
  year INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('collective', 'individual-matrix', 'individual-card')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  status TEXT NOT NULL CHECK (status IN ('submitted', 'returned', 'appraised', 'locked')),
  received_at TEXT NOT NULL,
  -- The appraisal in force, of the current revision; 0: none.
  appraisal INTEGER NOT NULL DEFAULT 0,
  appraised_at TEXT,
  appraised_by TEXT,
  explained INTEGER NOT NULL DEFAULT 0 CHECK (explained IN (0, 1)),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  -- Number of the last appraisal ever made, so that numbers are never used twice.
  last_appraisal INTEGER NOT NULL DEFAULT 0,
  UNIQUE (year, unit_id, form)
) STRICT;

CREATE INDEX submissions_by_time ON submissions (received_at, id);

CREATE TABLE revisions (
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  revision INTEGER NOT NULL,
  based_on INTEGER,
  criteria_set TEXT NOT NULL,
  received_at TEXT NOT NULL,
  by_key TEXT NOT NULL,
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  deadline TEXT,
  content_hash TEXT NOT NULL,
  source_file TEXT NOT NULL,
  source_sheet TEXT NOT NULL,
  subjects INTEGER NOT NULL,
  scores INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  redacted_at TEXT,
  PRIMARY KEY (submission_id, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX revisions_by_hash ON revisions (content_hash);

CREATE TABLE entries (
  submission_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  row INTEGER NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  leader INTEGER NOT NULL CHECK (leader IN (0, 1)),
  staff_code TEXT,
  birth_date TEXT,
  self TEXT NOT NULL,
  -- The sheet's own appraisal column.
  claimed TEXT,
  -- {bonus, deduction, notApplicable, evidence, notes}; what is empty is left out.
  extra TEXT NOT NULL,
  -- Revision that it was carried over from; null where it was sent with this one.
  carried_from INTEGER,
  PRIMARY KEY (submission_id, revision, ordinal),
  FOREIGN KEY (submission_id, revision) REFERENCES revisions (submission_id, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_by_subject ON entries (subject_id);

CREATE TABLE appraised (
  submission_id TEXT NOT NULL,
  appraisal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  scores TEXT NOT NULL,
  -- {bonus, deduction, notApplicable, notes}; what is empty is left out.
  extra TEXT NOT NULL,
  PRIMARY KEY (submission_id, appraisal, ordinal),
  FOREIGN KEY (submission_id, revision) REFERENCES revisions (submission_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE deadlines (
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual')),
  day TEXT NOT NULL,
  PRIMARY KEY (year, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE extensions (
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('collective', 'individual')),
  unit_id TEXT NOT NULL REFERENCES units (id),
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (year, kind, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE year_locks (
  year INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by_key TEXT NOT NULL
) STRICT;

-- Answers kept by idempotency key, so that a repeated request changes nothing twice.
CREATE TABLE answers (
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_time ON answers (at);

-- The log: `hash` covers the line and the hash before it. `detail` is covered through
-- `detail_hash`, so that personal data in it can be erased and the chain still verifies.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  unit_id TEXT,
  year INTEGER,
  salt TEXT,
  detail TEXT,
  detail_hash TEXT NOT NULL,
  prev_hash TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_by_entity ON audit (entity, entity_id, seq);
CREATE INDEX audit_by_unit ON audit (unit_id, seq);

CREATE TABLE reminders (
  year INTEGER NOT NULL,
  unit_id TEXT NOT NULL,
  kinds TEXT NOT NULL CHECK (json_valid(kinds)),
  prepared_at TEXT NOT NULL,
  PRIMARY KEY (year, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE award_rules (
  version TEXT PRIMARY KEY,
  award TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  award TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('accept', 'decline', 'defer', 'revoke')),
  reason TEXT,
  votes TEXT,
  number TEXT,
  date TEXT,
  rules_version TEXT NOT NULL,
  at TEXT NOT NULL,
  by_key TEXT NOT NULL
) STRICT;

CREATE INDEX decisions_by_award ON decisions (period, award, subject_id, id);
CREATE INDEX decisions_by_subject ON decisions (subject_id, id);

-- What the office sets for the whole: phases, legal regimes, base salaries, retention.
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL
) STRICT;
