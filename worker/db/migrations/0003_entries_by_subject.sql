-- Codes of the criteria that the rows of a revision and of its appraisals list, in their order.
ALTER TABLE revisions ADD COLUMN codes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(codes));

-- A row of a form is found by its form and its subject, so that receiving 1,200 people writes 1,200
-- rows and no index beside them. Evidence and notes stand apart from what is ranked.
CREATE TABLE entries_anew (
  submission_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  -- Place on the sheet.
  ordinal INTEGER NOT NULL,
  row INTEGER NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  leader INTEGER NOT NULL CHECK (leader IN (0, 1)),
  staff_code TEXT,
  birth_date TEXT,
  -- Points in the order of the revision's codes, or by code where there are few.
  self TEXT NOT NULL,
  -- The sheet's own appraisal column, likewise.
  claimed TEXT,
  -- {selfBonus, selfDeduction, claimedBonus, claimedDeduction, notApplicable}; what is empty is left out.
  extra TEXT NOT NULL,
  -- {evidence, notes}, each likewise; what is empty is left out.
  texts TEXT NOT NULL,
  -- Revision that it was carried over from; null where it was sent with this one.
  carried_from INTEGER,
  PRIMARY KEY (submission_id, revision, subject_id),
  FOREIGN KEY (submission_id, revision) REFERENCES revisions (submission_id, revision)
) STRICT, WITHOUT ROWID;

INSERT INTO entries_anew
SELECT submission_id, revision, subject_id, ordinal, row, name, position, leader, staff_code,
       birth_date, self, claimed, json_remove(extra, '$.evidence', '$.notes'),
       json_remove(extra, '$.selfBonus', '$.selfDeduction', '$.claimedBonus', '$.claimedDeduction',
                   '$.notApplicable'),
       carried_from
FROM entries;

DROP TABLE entries;

ALTER TABLE entries_anew RENAME TO entries;
