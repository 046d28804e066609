-- The database of `plancheck check -f sqlite -o audit.db`: each run adds its rows to every table, in one transaction, so
-- that audits can be compared over time. SQLite 3; application_id 'plck', user_version 1. Later programs only add tables,
-- columns and views.
--
-- Columns are named as the fields of the JSON format; what is absent is NULL. Numbers as printed (value, value_to) are
-- text, because they are exact: CAST(value AS REAL) where a query reckons with them. Lines and columns count from 1,
-- columns in Unicode characters, end_column is exclusive; in packed formats line is the paragraph's ordinal.
--
--   sqlite3 audit.db 'SELECT severity, code, a_file, a_line, message FROM findings WHERE run = (SELECT run FROM latest)'
--   sqlite3 audit.db "SELECT change, code, message FROM changes WHERE change <> 'kept'"

-- ==== tables ====

-- One run of the program.
CREATE TABLE runs (
  run          INTEGER PRIMARY KEY, -- 1, 2, … in the order they were added
  time         TEXT,                -- when, UTC, ISO 8601
  plancheck    TEXT NOT NULL,       -- version of the program
  command      TEXT,                -- the command line that gives this again
  workspace    TEXT,                -- its id; NULL for plain files
  lang         TEXT NOT NULL,       -- of the messages: zh, en
  complete     INTEGER NOT NULL,    -- 1 where every file could be read; else see unread
  documents    INTEGER NOT NULL,
  numbers      INTEGER NOT NULL,    -- printed in the texts
  claims       INTEGER NOT NULL,    -- of these, quantities that the texts state
  data         INTEGER NOT NULL,    -- quantities that the plan data states
  compared     INTEGER NOT NULL,    -- comparisons made
  agree        INTEGER NOT NULL,
  disagree     INTEGER NOT NULL,    -- findings, waived ones too
  incomparable INTEGER NOT NULL,
  errors       INTEGER NOT NULL,    -- findings that are not waived, by severity
  warnings     INTEGER NOT NULL,
  infos        INTEGER NOT NULL,
  waived       INTEGER NOT NULL,
  known        INTEGER NOT NULL,    -- with --baseline: findings that the baseline has too
  gone         INTEGER NOT NULL     -- and how many of its findings are there no more
);

-- Files that could not be read.
CREATE TABLE unread (
  run    INTEGER NOT NULL REFERENCES runs,
  n      INTEGER NOT NULL,
  file   TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (run, n)
) WITHOUT ROWID;

-- Every file that a run was made from.
CREATE TABLE inputs (
  run    INTEGER NOT NULL REFERENCES runs,
  n      INTEGER NOT NULL,
  kind   TEXT NOT NULL,    -- workspace, catalogue, text, plan
  doc    TEXT,             -- of a text or a plan
  file   TEXT NOT NULL,
  sha256 TEXT,             -- of its bytes; NULL where it could not be read
  PRIMARY KEY (run, n)
) WITHOUT ROWID;

-- The documents of a run, each with its text and its plan data.
CREATE TABLE documents (
  run       INTEGER NOT NULL REFERENCES runs,
  doc       TEXT NOT NULL,
  file      TEXT,
  sha256    TEXT,             -- of the text's bytes; NULL where it could not be read
  data_file TEXT,
  title     TEXT,
  area      TEXT,             -- GB/T 2260
  area_name TEXT,
  kind      TEXT,             -- outline, sector, report, annual-plan, bulletin, budget, other
  period    TEXT,
  numbers   INTEGER NOT NULL,
  claims    INTEGER NOT NULL,
  data      INTEGER NOT NULL,
  PRIMARY KEY (run, doc)
) WITHOUT ROWID;

-- The rules a run knew.
CREATE TABLE rules (
  run      INTEGER NOT NULL REFERENCES runs,
  code     TEXT NOT NULL,     -- PC501
  rule     TEXT NOT NULL,     -- weaker-than-binding-target
  severity TEXT NOT NULL,     -- its default
  name_zh  TEXT NOT NULL,
  name_en  TEXT NOT NULL,
  PRIMARY KEY (run, code)
) WITHOUT ROWID;

-- Comparisons and what came of them.
CREATE TABLE verdicts (
  run                INTEGER NOT NULL REFERENCES runs,
  n                  INTEGER NOT NULL, -- in the order of the report: findings, agreements, what could not be compared
  kind               TEXT NOT NULL,    -- finding, agreement, incomparable
  code               TEXT NOT NULL,
  rule               TEXT NOT NULL,
  severity           TEXT,             -- of a finding: error, warning, info
  reason             TEXT,             -- why it could not be compared
  message            TEXT NOT NULL,
  computation        TEXT,
  difference         TEXT,             -- absolute, in units of the first side
  difference_unit    TEXT,
  difference_percent TEXT,             -- of the second side
  fingerprint        TEXT,             -- the same from run to run while the figures stay
  known              INTEGER NOT NULL, -- 1: the baseline has it too
  waived_reason      TEXT,             -- NULL: not waived
  waived_by          TEXT,
  waived_on          TEXT,
  waived_until       TEXT,
  PRIMARY KEY (run, n)
) WITHOUT ROWID;
CREATE INDEX verdicts_by_fingerprint ON verdicts (fingerprint, run);

-- Every side of a comparison, side 1 first. For a datum doc, line and column are where its document states it, data_file and
-- data_line its element in the plan data. A figure that a document lacks is absent, at the table it is missing from.
CREATE TABLE sides (
  run          INTEGER NOT NULL REFERENCES runs,
  n            INTEGER NOT NULL, -- of the verdict
  side         INTEGER NOT NULL,
  role         TEXT NOT NULL,    -- district, city, text, data, whole, part, from, to …
  absent       INTEGER NOT NULL,
  doc          TEXT,
  file         TEXT,
  line         INTEGER,
  "column"     INTEGER,
  end_line     INTEGER,
  end_column   INTEGER,
  page         INTEGER,
  paragraph    INTEGER,
  table_no     INTEGER,
  table_row    INTEGER,
  table_column INTEGER,
  data_file    TEXT,
  data_line    INTEGER,
  claim        TEXT,             -- id in claims
  text         TEXT,             -- as printed
  value        TEXT,
  value_to     TEXT,
  parts        TEXT,             -- of a ratio
  unit         TEXT,
  comparator   TEXT,             -- NULL: the plain number
  hedge        TEXT,
  words        TEXT,             -- a target in words, with what it says of what
  relation     TEXT,
  than         TEXT,
  indicator    TEXT,
  indicator_id TEXT,
  period       TEXT,
  aspect       TEXT,
  annual       TEXT,
  base         TEXT,
  whole        TEXT,
  direction    TEXT,
  status       TEXT,
  vintage      TEXT,
  attribute    TEXT,
  qualifier    TEXT,
  area         TEXT,
  area_name    TEXT,
  PRIMARY KEY (run, n, side),
  FOREIGN KEY (run, n) REFERENCES verdicts
) WITHOUT ROWID;

-- The sentences that claims stand in.
CREATE TABLE sentences (
  run      INTEGER NOT NULL REFERENCES runs,
  sentence TEXT NOT NULL,   -- its id: jd-outline#s41
  text     TEXT NOT NULL,
  PRIMARY KEY (run, sentence)
) WITHOUT ROWID;

-- Every quantity that the texts state, whether it was compared or not; targets in words too (words, value NULL).
CREATE TABLE claims (
  run          INTEGER NOT NULL REFERENCES runs,
  n            INTEGER NOT NULL,
  doc          TEXT,
  file         TEXT,
  line         INTEGER,
  "column"     INTEGER,
  end_line     INTEGER,
  end_column   INTEGER,
  page         INTEGER,
  paragraph    INTEGER,
  table_no     INTEGER,
  table_row    INTEGER,
  table_column INTEGER,
  data_file    TEXT,         -- the datum that records it
  data_line    INTEGER,
  claim        TEXT,         -- its id: jd-outline#52.3
  text         TEXT,
  value        TEXT,
  value_to     TEXT,
  parts        TEXT,
  unit         TEXT,
  comparator   TEXT,
  hedge        TEXT,
  words        TEXT,
  relation     TEXT,
  than         TEXT,
  indicator    TEXT,
  indicator_id TEXT,
  period       TEXT,
  aspect       TEXT,
  annual       TEXT,
  base         TEXT,
  whole        TEXT,
  direction    TEXT,
  status       TEXT,
  vintage      TEXT,
  attribute    TEXT,
  qualifier    TEXT,
  area         TEXT,
  area_name    TEXT,
  section      TEXT,
  sentence     TEXT,         -- id in sentences
  PRIMARY KEY (run, n)
) WITHOUT ROWID;
CREATE INDEX claims_by_id ON claims (run, claim);

-- Every quantity that the plan data states.
CREATE TABLE data (
  run          INTEGER NOT NULL REFERENCES runs,
  n            INTEGER NOT NULL,
  doc          TEXT,
  file         TEXT,
  line         INTEGER,      -- where the text states it; NULL where it was not found there
  "column"     INTEGER,
  end_line     INTEGER,
  end_column   INTEGER,
  page         INTEGER,
  paragraph    INTEGER,
  table_no     INTEGER,
  table_row    INTEGER,
  table_column INTEGER,
  data_file    TEXT,
  data_line    INTEGER,
  claim        TEXT,         -- the claim that states it
  text         TEXT,
  value        TEXT,
  value_to     TEXT,
  parts        TEXT,
  unit         TEXT,
  comparator   TEXT,
  hedge        TEXT,
  words        TEXT,
  relation     TEXT,
  than         TEXT,
  indicator    TEXT,
  indicator_id TEXT,
  period       TEXT,
  aspect       TEXT,
  annual       TEXT,
  base         TEXT,
  whole        TEXT,
  direction    TEXT,
  status       TEXT,
  vintage      TEXT,
  attribute    TEXT,
  qualifier    TEXT,
  area         TEXT,
  area_name    TEXT,
  section      TEXT,
  kind         TEXT NOT NULL, -- baseline, target, actual, allocated, amends
  caption      TEXT,          -- of its table; NULL for a figure of the text
  row          INTEGER,       -- the serial number the table prints
  PRIMARY KEY (run, n)
) WITHOUT ROWID;

-- ==== views ====

CREATE VIEW latest AS SELECT max(run) AS run FROM runs;

-- Each verdict with its first two sides in one row; `sides` says whether there are more.
CREATE VIEW pairs AS
  SELECT v.*,
    a.role AS a_role, a.doc AS a_doc, a.file AS a_file, a.line AS a_line, a."column" AS a_column, a.text AS a_text,
    a.value AS a_value, a.unit AS a_unit, a.indicator AS a_indicator, a.indicator_id AS a_indicator_id,
    a.period AS a_period, a.area_name AS a_area_name, a.absent AS a_absent, a.data_file AS a_data_file,
    a.data_line AS a_data_line,
    (SELECT t.text FROM claims AS c JOIN sentences AS t ON t.run = c.run AND t.sentence = c.sentence
     WHERE c.run = a.run AND c.claim = a.claim LIMIT 1) AS a_sentence,
    b.role AS b_role, b.doc AS b_doc, b.file AS b_file, b.line AS b_line, b."column" AS b_column, b.text AS b_text,
    b.value AS b_value, b.unit AS b_unit, b.indicator AS b_indicator, b.indicator_id AS b_indicator_id,
    b.period AS b_period, b.area_name AS b_area_name, b.absent AS b_absent, b.data_file AS b_data_file,
    b.data_line AS b_data_line,
    (SELECT t.text FROM claims AS c JOIN sentences AS t ON t.run = c.run AND t.sentence = c.sentence
     WHERE c.run = b.run AND c.claim = b.claim LIMIT 1) AS b_sentence,
    (SELECT count(*) FROM sides AS s WHERE s.run = v.run AND s.n = v.n) AS sides
  FROM verdicts AS v
    LEFT JOIN sides AS a ON a.run = v.run AND a.n = v.n AND a.side = 1
    LEFT JOIN sides AS b ON b.run = v.run AND b.n = v.n AND b.side = 2;
CREATE VIEW findings AS SELECT * FROM pairs WHERE kind = 'finding';
CREATE VIEW agreements AS SELECT * FROM pairs WHERE kind = 'agreement';
CREATE VIEW incomparables AS SELECT * FROM pairs WHERE kind = 'incomparable';

-- Every two runs compared by the fingerprints of their findings: new, gone, kept. Ask for one pair:
-- WHERE old_run = 1 AND new_run = 3.
CREATE VIEW compared_runs AS
  SELECT o.run AS old_run, w.run AS new_run, CASE WHEN f.n IS NULL THEN 'new' ELSE 'kept' END AS change,
    v.fingerprint, v.code, v.severity, v.message, v.waived_reason, v.n AS n
  FROM runs AS w JOIN runs AS o ON o.run < w.run
    JOIN verdicts AS v ON v.run = w.run AND v.kind = 'finding'
    LEFT JOIN verdicts AS f ON f.run = o.run AND f.fingerprint = v.fingerprint AND f.kind = 'finding'
  UNION ALL
  SELECT o.run, w.run, 'gone', v.fingerprint, v.code, v.severity, v.message, v.waived_reason, v.n
  FROM runs AS w JOIN runs AS o ON o.run < w.run
    JOIN verdicts AS v ON v.run = o.run AND v.kind = 'finding'
  WHERE NOT EXISTS (SELECT 1 FROM verdicts AS f
    WHERE f.run = w.run AND f.fingerprint = v.fingerprint AND f.kind = 'finding');

-- What each run changed against the run before it over the same workspace.
CREATE VIEW changes AS
  SELECT c.* FROM compared_runs AS c JOIN runs AS w ON w.run = c.new_run
  WHERE c.old_run = (SELECT max(o.run) FROM runs AS o WHERE o.run < w.run AND o.workspace IS w.workspace);

-- Each finding through all runs: when it was first and last seen, in how many runs, whether the last run over its workspace
-- still has it, and its last wording.
CREATE VIEW history AS
  SELECT v.fingerprint, v.code, v.severity, v.message, v.waived_reason, h.first_run, h.last_run, h.runs,
    h.last_run = (SELECT max(o.run) FROM runs AS o WHERE o.workspace IS r.workspace) AS open
  FROM (SELECT fingerprint, min(run) AS first_run, max(run) AS last_run, count(*) AS runs
        FROM verdicts WHERE kind = 'finding' GROUP BY fingerprint) AS h
    JOIN verdicts AS v ON v.fingerprint = h.fingerprint AND v.run = h.last_run AND v.kind = 'finding'
    JOIN runs AS r ON r.run = h.last_run;

-- Claims that no verdict of their run names: figures that were read but not checked.
CREATE VIEW unchecked_claims AS
  SELECT c.* FROM claims AS c
  WHERE NOT EXISTS (SELECT 1 FROM sides AS s WHERE s.run = c.run AND s.claim = c.claim);
CREATE INDEX sides_by_claim ON sides (run, claim);
