-- For programs that read this file and are not DadOps, such as a dashboard:
-- names joined, times in seconds since 1970. `docs/grafana.md` has the columns.
-- No view shows texts of notes, and none the sealed tables.

CREATE VIEW v_entries AS
SELECT
    lower(hex(f.id))          AS id,
    f.start / 1000            AS time,
    f."end" / 1000            AS end_time,       -- NULL: a moment, or it still runs
    f.open                    AS running,        -- 1: it still runs
    f.recorded_at / 1000      AS recorded_time,
    f.kind                    AS kind,
    f.variant                 AS variant,        -- bottle:formula, wet, weight …
    CASE substr(f.subject, 1, 1)
        WHEN x'62' THEN 'baby' WHEN x'63' THEN 'carer' ELSE 'household'
    END                       AS about,
    json_extract(s.payload, '$.name') AS subject, -- NULL: the household
    json_extract(c.payload, '$.name') AS carer    -- who did it; NULL: nobody said
FROM facts AS f
LEFT JOIN household AS s ON s.target = substr(f.subject, 2) AND s.kind IN ('baby', 'carer')
LEFT JOIN household AS c ON c.target = f.carer AND c.kind = 'carer';

CREATE VIEW v_feeds AS
SELECT
    lower(hex(f.id))          AS id,
    f.start / 1000            AS time,
    f."end" / 1000            AS end_time,
    f.open                    AS running,
    json_extract(s.payload, '$.name') AS baby,
    json_extract(c.payload, '$.name') AS carer,
    CASE WHEN instr(f.variant, ':') THEN substr(f.variant, 1, instr(f.variant, ':') - 1)
         ELSE f.variant END   AS how,            -- breast, bottle, solids
    CASE WHEN f.variant GLOB 'bottle:*' THEN substr(f.variant, 8) END AS milk,
    CASE WHEN f.variant GLOB 'breast:*' THEN substr(f.variant, 8) END AS sides, -- l and r, in order
    f.amount / 10.0           AS ml              -- NULL: not measured
FROM facts AS f
LEFT JOIN household AS s ON s.target = substr(f.subject, 2) AND s.kind = 'baby'
LEFT JOIN household AS c ON c.target = f.carer AND c.kind = 'carer'
WHERE f.kind = 'feed';

CREATE VIEW v_nappies AS
SELECT
    e.id, e.time, e.subject AS baby, e.carer,
    e.variant IN ('wet', 'both')   AS wet,
    e.variant IN ('dirty', 'both') AS dirty
FROM v_entries AS e
WHERE e.kind = 'nappy';

CREATE VIEW v_sleep AS
SELECT
    e.id, e.time, e.end_time, e.running, e.about, e.subject, e.carer,
    e.end_time - e.time       AS seconds,        -- NULL: it still runs
    e.variant IS 'inferred'   AS inferred        -- 1: worked out, not seen
FROM v_entries AS e
WHERE e.kind = 'sleep';
