import type { Edition } from "#lib/facts/edition";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import type {
  DataSet,
  DualCodedBase,
  DualCodedCount,
  Figure,
  GroupSize,
  IndexPair,
  NssecClass,
  PublishedDescription,
  PublishedGroup,
  ToolIndexEntry,
} from "#lib/facts/facts";

/** Kinds of fact that an import brings, and their shape. */
export interface FactKinds {
  editions: Edition;
  groups: PublishedGroup;
  dataSets: DataSet;
  entries: IndexEntry;
  abbreviations: Abbreviation;
  counts: DualCodedCount;
  bases: DualCodedBase;
  indexPairs: IndexPair;
  nssec: NssecClass;
  figures: Figure;
  /** Read off the figures: nothing writes them. */
  sizes: GroupSize;
  descriptions: PublishedDescription;
  toolEntries: ToolIndexEntry;
}
export type FactKind = keyof FactKinds;

/** How one kind of fact is kept: each statement but `select` takes the facts as a JSON array in `$1`. */
interface FactTable {
  /** Statements that add facts or bring them up to date, run in order. */
  write: string[];
  /** Statements that take facts away. */
  remove: string[];
  /** Reads all facts back in the very shape they came in. */
  select: string;
}

const facts = (columns: string) => `jsonb_to_recordset($1::jsonb) AS fact(${columns})`;
const group = (name: string, edition: string, code: string) =>
  `classification_group ${name} ON ${name}.edition_id = ${edition} AND ${name}.code = ${code}`;

const GROUP_COLUMNS = "edition text, code text, title text, level int, parent text";
/** SOC's rule (code.ts), for groups that do not state their place. */
const LEVEL_BY_RULE = `CASE WHEN fact.code LIKE '%/%' THEN 5 ELSE length(fact.code) END`;
const PARENT_BY_RULE = `CASE WHEN fact.code LIKE '%/%' THEN left(fact.code, 4) ELSE left(fact.code, -1) END`;
const ENTRY_COLUMNS = `uid text, recno int, title text, "natural" text, "add" text, ind text, "defaultFlag" text,
  codes jsonb, "subUnit" text, see text, "seeEntries" jsonb, version text, change text`;
const COUNT_COLUMNS = `"sourceEdition" text, "targetEdition" text, source text, target text, sex text, "dataSet" text, count int`;
const BASE_COLUMNS = `edition text, source text, sex text, "dataSet" text, base int`;
const NSSEC_COLUMNS = `edition text, code text, method text, "employmentStatus" text, operational text, analytic text`;
const INDEX_PAIR_COLUMNS = `"sourceEdition" text, source text, "targetEdition" text, target text, entries int`;
const FIGURE_COLUMNS = `edition text, code text, "dataSet" text, measure text, sex text, hours text, value float8,
  suppressed text, quality text, cv float8, base int`;
const SAME_FIGURE = `f.data_set_id = fact."dataSet" AND f.edition_id = fact.edition
  AND f.measure = fact.measure AND f.sex = fact.sex AND f.hours = fact.hours`;
const DATA_SET_COLUMNS = `id text, title text, source text, licence text, series text, period text, status text,
  population text, edition text, measure text, unit text`;

/** There is one index: entries and abbreviations belong to it. */
const THE_INDEX = "(SELECT id FROM coding_index)";

/** The order of the keys is the order of writing: what is referred to comes first. */
export const FACT_TABLES: Record<FactKind, FactTable> = {
  editions: {
    write: [
      `INSERT INTO classification_series (id, title) VALUES
         ('soc', 'Standard Occupational Classification'),
         ('isco', 'International Standard Classification of Occupations') ON CONFLICT DO NOTHING`,
      `INSERT INTO classification_series (id, title)
       SELECT DISTINCT series, upper(series) FROM ${facts("series text")} ON CONFLICT DO NOTHING`,
      `INSERT INTO edition (id, series_id, title, short_title, status, released_on, predecessor_id)
       SELECT id, series, title, "shortTitle", status, "releasedOn", predecessor
       FROM ${facts(`id text, series text, title text, "shortTitle" text, status text, "releasedOn" text, predecessor text`)}
       ORDER BY predecessor NULLS FIRST
       ON CONFLICT (id) DO UPDATE SET title = excluded.title, short_title = excluded.short_title,
         status = excluded.status, released_on = excluded.released_on, predecessor_id = excluded.predecessor_id`,
    ],
    remove: [],
    select: `SELECT id, series_id AS series, title, short_title AS "shortTitle", status, released_on AS "releasedOn",
      predecessor_id AS predecessor FROM edition ORDER BY id`,
  },
  groups: {
    write: [
      `INSERT INTO classification_group (edition_id, code, level, title)
       SELECT fact.edition, fact.code, coalesce(fact.level, held.level, ${LEVEL_BY_RULE}), fact.title
       FROM ${facts(GROUP_COLUMNS)} LEFT JOIN ${group("held", "fact.edition", "fact.code")}
       ON CONFLICT (edition_id, code) DO UPDATE SET title = excluded.title, level = excluded.level WHERE excluded.title <> ''`,
      `UPDATE classification_group child SET parent_id = parent.id
       FROM classification_group parent, ${facts(GROUP_COLUMNS)}
       WHERE child.edition_id = fact.edition AND child.code = fact.code AND child.level > 1
         AND parent.edition_id = child.edition_id
         AND parent.code = coalesce(fact.parent, CASE WHEN fact.level IS NULL THEN ${PARENT_BY_RULE} END)
         AND child.parent_id IS DISTINCT FROM parent.id`,
    ],
    remove: [
      `DELETE FROM classification_group g USING ${facts("edition text, code text")}
       WHERE g.edition_id = fact.edition AND g.code = fact.code`,
    ],
    select: `SELECT g.edition_id AS edition, g.code, g.title, g.level, above.code AS parent
      FROM classification_group g LEFT JOIN classification_group above ON above.id = g.parent_id
      ORDER BY g.edition_id, g.code COLLATE "C"`,
  },
  dataSets: {
    write: [
      `INSERT INTO data_set (id, title, source, licence, series, period, status, population, edition_id, measure, unit)
       SELECT id, title, source, licence, series, period, status, population, nullif(edition, ''), measure, unit
       FROM ${facts(DATA_SET_COLUMNS)}
       ON CONFLICT (id) DO UPDATE SET title = excluded.title, source = excluded.source, licence = excluded.licence,
         series = excluded.series, period = excluded.period, status = excluded.status, population = excluded.population,
         edition_id = excluded.edition_id, measure = excluded.measure, unit = excluded.unit`,
    ],
    remove: [`DELETE FROM data_set d USING ${facts("id text")} WHERE d.id = fact.id`],
    select: `SELECT id, title, source, licence, series, period, status, population,
      coalesce(edition_id, '') AS edition, measure, unit FROM data_set ORDER BY id`,
  },
  entries: {
    write: [
      `INSERT INTO coding_index (id, title) SELECT 'coding-index', 'The coding index'
       WHERE NOT EXISTS (SELECT 1 FROM coding_index)`,
      // Each group is looked for by its index: joined, all groups would be hashed anew for each entry (18 s for 32,000).
      `INSERT INTO index_entry (coding_index_id, uid, recno, title, "natural", "add", ind, default_flag, see,
         sub_unit_id, other_codes, version, change)
       SELECT ${THE_INDEX}, uid, recno, fact.title, "natural", "add", ind, "defaultFlag", see,
         CASE WHEN fact."subUnit" <> '' THEN (
           SELECT s.id FROM jsonb_each_text(fact.codes) code
           CROSS JOIN LATERAL (
             SELECT id, parent_id FROM classification_group g WHERE g.edition_id = code.key AND g.code = fact."subUnit" OFFSET 0
           ) s
           ORDER BY (SELECT g.code FROM classification_group g WHERE g.id = s.parent_id) = code.value DESC LIMIT 1
         ) END, (
           SELECT coalesce(jsonb_object_agg(code.key, code.value), '{}') FROM jsonb_each_text(fact.codes) code
           WHERE (SELECT g.id FROM classification_group g WHERE g.edition_id = code.key AND g.code = code.value) IS NULL
         ), version, change
       FROM ${facts(ENTRY_COLUMNS)}
       ON CONFLICT (coding_index_id, uid) DO UPDATE SET recno = excluded.recno, title = excluded.title,
         "natural" = excluded."natural", "add" = excluded."add", ind = excluded.ind,
         default_flag = excluded.default_flag, see = excluded.see, sub_unit_id = excluded.sub_unit_id,
         other_codes = excluded.other_codes, version = excluded.version, change = excluded.change`,
      `DELETE FROM index_code c USING index_entry e, ${facts("uid text")} WHERE c.entry_id = e.id AND e.uid = fact.uid`,
      `INSERT INTO index_code (entry_id, edition_id, group_id)
       SELECT e.id, g.edition_id, g.id
       FROM ${facts("uid text, codes jsonb")}, jsonb_each_text(fact.codes) code, index_entry e, classification_group g
       WHERE e.uid = fact.uid AND g.edition_id = code.key AND g.code = code.value`,
    ],
    remove: [`DELETE FROM index_entry e USING ${facts("uid text")} WHERE e.uid = fact.uid`],
    select: `SELECT e.uid, e.recno, e.title, e."natural", e."add", e.ind, e.default_flag AS "defaultFlag",
        e.other_codes || coalesce(own.codes, '{}') AS codes, coalesce(s.code, '') AS "subUnit", e.see,
        coalesce(named.uids, '[]') AS "seeEntries", e.version, e.change
      FROM index_entry e
      LEFT JOIN (
        SELECT c.entry_id, jsonb_object_agg(c.edition_id, g.code) AS codes FROM index_code c
        JOIN classification_group g ON g.id = c.group_id GROUP BY c.entry_id
      ) own ON own.entry_id = e.id
      LEFT JOIN (
        SELECT r.from_id, jsonb_agg(t.uid ORDER BY t.recno, t.id) AS uids FROM see_reference r
        JOIN index_entry t ON t.id = r.to_id GROUP BY r.from_id
      ) named ON named.from_id = e.id
      LEFT JOIN classification_group s ON s.id = e.sub_unit_id
      ORDER BY e.recno, e.id`,
  },
  abbreviations: {
    write: [
      `INSERT INTO abbreviation (coding_index_id, short, meaning, frequent)
       SELECT ${THE_INDEX}, short, meaning, frequent FROM ${facts("short text, meaning text, frequent boolean")}
       ON CONFLICT (coding_index_id, short, meaning) DO UPDATE SET frequent = excluded.frequent`,
    ],
    remove: [
      `DELETE FROM abbreviation a USING ${facts("short text, meaning text")}
       WHERE a.short = fact.short AND a.meaning = fact.meaning`,
    ],
    select: `SELECT short, meaning, frequent FROM abbreviation ORDER BY id`,
  },
  counts: {
    write: [
      `INSERT INTO dual_coded_count (source_id, target_id, sex, data_set_id, count)
       SELECT s.id, t.id, sex, "dataSet", count FROM ${facts(COUNT_COLUMNS)}
       JOIN ${group("s", `"sourceEdition"`, "source")} JOIN ${group("t", `"targetEdition"`, "target")}
       ON CONFLICT (source_id, target_id, sex, data_set_id) DO UPDATE SET count = excluded.count`,
    ],
    remove: [
      `DELETE FROM dual_coded_count c USING ${facts(COUNT_COLUMNS)}
       JOIN ${group("s", `"sourceEdition"`, "source")} JOIN ${group("t", `"targetEdition"`, "target")}
       WHERE c.source_id = s.id AND c.target_id = t.id AND c.sex = fact.sex AND c.data_set_id = fact."dataSet"`,
    ],
    select: `SELECT s.edition_id AS "sourceEdition", t.edition_id AS "targetEdition", s.code AS source, t.code AS target,
        c.sex, c.data_set_id AS "dataSet", c.count
      FROM dual_coded_count c JOIN classification_group s ON s.id = c.source_id
      JOIN classification_group t ON t.id = c.target_id
      ORDER BY s.edition_id, t.edition_id, s.code, t.code, c.sex, c.data_set_id`,
  },
  bases: {
    write: [
      `INSERT INTO dual_coded_base (source_id, sex, data_set_id, base)
       SELECT s.id, sex, "dataSet", base FROM ${facts(BASE_COLUMNS)} JOIN ${group("s", "edition", "source")}
       ON CONFLICT (source_id, sex, data_set_id) DO UPDATE SET base = excluded.base`,
    ],
    remove: [
      `DELETE FROM dual_coded_base b USING ${facts(BASE_COLUMNS)} JOIN ${group("s", "edition", "source")}
       WHERE b.source_id = s.id AND b.sex = fact.sex AND b.data_set_id = fact."dataSet"`,
    ],
    select: `SELECT s.edition_id AS edition, s.code AS source, b.sex, b.data_set_id AS "dataSet", b.base
      FROM dual_coded_base b JOIN classification_group s ON s.id = b.source_id
      ORDER BY s.edition_id, s.code, b.sex, b.data_set_id`,
  },
  indexPairs: {
    write: [
      `INSERT INTO index_pair (source_id, target_id, entries)
       SELECT s.id, t.id, entries FROM ${facts(INDEX_PAIR_COLUMNS)}
       JOIN ${group("s", 'fact."sourceEdition"', "source")} JOIN ${group("t", 'fact."targetEdition"', "target")}
       ON CONFLICT (source_id, target_id) DO UPDATE SET entries = excluded.entries`,
    ],
    remove: [
      `DELETE FROM index_pair p USING ${facts(INDEX_PAIR_COLUMNS)}
       JOIN ${group("s", 'fact."sourceEdition"', "source")} JOIN ${group("t", 'fact."targetEdition"', "target")}
       WHERE p.source_id = s.id AND p.target_id = t.id`,
    ],
    select: `SELECT s.edition_id AS "sourceEdition", s.code AS source, t.edition_id AS "targetEdition", t.code AS target,
      p.entries FROM index_pair p JOIN classification_group s ON s.id = p.source_id
      JOIN classification_group t ON t.id = p.target_id ORDER BY s.edition_id, t.edition_id, s.code, t.code`,
  },
  nssec: {
    write: [
      `INSERT INTO nssec (group_id, method, employment_status, operational, analytic_class)
       SELECT g.id, method, "employmentStatus", operational, analytic FROM ${facts(NSSEC_COLUMNS)}
       JOIN ${group("g", "fact.edition", "fact.code")}
       ON CONFLICT (group_id, method, employment_status)
       DO UPDATE SET operational = excluded.operational, analytic_class = excluded.analytic_class`,
    ],
    remove: [
      `DELETE FROM nssec n USING ${facts(NSSEC_COLUMNS)} JOIN ${group("g", "fact.edition", "fact.code")}
       WHERE n.group_id = g.id AND n.method = fact.method AND n.employment_status = fact."employmentStatus"`,
    ],
    select: `SELECT g.edition_id AS edition, g.code, n.method, n.employment_status AS "employmentStatus", n.operational,
        n.analytic_class AS analytic FROM nssec n JOIN classification_group g ON g.id = n.group_id
      ORDER BY g.edition_id, g.code, n.method, n.employment_status`,
  },
  figures: {
    write: [
      `INSERT INTO figure (data_set_id, edition_id, group_id, measure, sex, hours, value, suppressed, quality, cv, base)
       SELECT "dataSet", edition, g.id, measure, sex, hours, value, suppressed, quality, cv, base
       FROM ${facts(FIGURE_COLUMNS)} LEFT JOIN ${group("g", "edition", "fact.code")}
       WHERE fact.code = '' OR g.id IS NOT NULL
       ON CONFLICT (data_set_id, edition_id, group_id, measure, sex, hours) DO UPDATE SET value = excluded.value,
         suppressed = excluded.suppressed, quality = excluded.quality, cv = excluded.cv, base = excluded.base`,
    ],
    remove: [
      // A figure of a group is found by it; compared with "is not distinct", those of a data set would be gone through for each.
      `DELETE FROM figure f USING ${facts(FIGURE_COLUMNS)} JOIN ${group("g", "edition", "fact.code")}
       WHERE f.group_id = g.id AND ${SAME_FIGURE}`,
      `DELETE FROM figure f USING ${facts(FIGURE_COLUMNS)}
       WHERE fact.code = '' AND f.group_id IS NULL AND ${SAME_FIGURE}`,
    ],
    select: `SELECT f.edition_id AS edition, coalesce(g.code, '') AS code, f.data_set_id AS "dataSet", f.measure, f.sex,
        f.hours, f.value, f.suppressed, f.quality, f.cv, f.base
      FROM figure f LEFT JOIN classification_group g ON g.id = f.group_id
      ORDER BY f.edition_id, f.data_set_id, f.measure, f.sex, f.hours, g.code COLLATE "C" NULLS FIRST`,
  },
  sizes: {
    write: [],
    remove: [],
    select: `SELECT f.edition_id AS edition, g.code, f.data_set_id AS "dataSet", f.measure, f.value
      FROM figure f JOIN classification_group g ON g.id = f.group_id
      WHERE f.measure IN ('employment', 'jobs', 'cases') AND f.sex = '' AND f.hours = '' AND f.value IS NOT NULL
      ORDER BY f.edition_id, g.code, f.data_set_id, f.measure`,
  },
  descriptions: {
    write: [
      `INSERT INTO description (group_id, title, general, entry_routes, tasks, related_titles, classified)
       SELECT g.id, fact.title, general, "entryRoutes", ARRAY(SELECT jsonb_array_elements_text(tasks)),
         ARRAY(SELECT jsonb_array_elements_text("relatedTitles")), classified
       FROM ${facts(`edition text, code text, title text, general text, "entryRoutes" text, tasks jsonb, "relatedTitles" jsonb, classified text`)}
       JOIN ${group("g", "edition", "fact.code")}
       ON CONFLICT (group_id) DO UPDATE SET title = excluded.title, general = excluded.general,
         entry_routes = excluded.entry_routes, tasks = excluded.tasks, related_titles = excluded.related_titles,
         classified = excluded.classified`,
    ],
    remove: [
      `DELETE FROM description d USING ${facts("edition text, code text")} JOIN ${group("g", "edition", "fact.code")}
       WHERE d.group_id = g.id`,
    ],
    select: `SELECT g.edition_id AS edition, g.code, d.title, d.general, d.entry_routes AS "entryRoutes", d.tasks,
      d.related_titles AS "relatedTitles", d.classified FROM description d
      JOIN classification_group g ON g.id = d.group_id ORDER BY g.edition_id, g.code COLLATE "C"`,
  },
  toolEntries: {
    write: [
      `INSERT INTO tool_index_entry (group_id, text) SELECT g.id, text FROM ${facts("edition text, code text, text text")}
       JOIN ${group("g", "fact.edition", "fact.code")} ON CONFLICT DO NOTHING`,
    ],
    remove: [
      `DELETE FROM tool_index_entry t USING ${facts("edition text, code text, text text")}
       JOIN ${group("g", "fact.edition", "fact.code")} WHERE t.group_id = g.id AND t.text = fact.text`,
    ],
    select: `SELECT g.edition_id AS edition, g.code, t.text FROM tool_index_entry t
      JOIN classification_group g ON g.id = t.group_id ORDER BY g.edition_id, g.code, t.text COLLATE "C"`,
  },
};

/**
 * The codes that entries have in one edition (`$2`), in place of those that they have there; one without a code has none. A
 * release gives the whole index codes of a new edition: nothing else of an entry is written again.
 */
export const ENTRY_CODES = [
  `DELETE FROM index_code c USING index_entry e, ${facts("uid text")}
   WHERE c.entry_id = e.id AND e.uid = fact.uid AND c.edition_id = $2`,
  `UPDATE index_entry e SET other_codes = e.other_codes - $2 FROM ${facts("uid text")}
   WHERE e.uid = fact.uid AND e.other_codes ? $2`,
  `INSERT INTO index_code (entry_id, edition_id, group_id)
   SELECT e.id, g.edition_id, g.id FROM ${facts("uid text, code text")}
   JOIN index_entry e ON e.uid = fact.uid
   JOIN classification_group g ON g.edition_id = $2 AND g.code = fact.code`,
];

/** References among entries, written once all of them are there. */
export const SEE_REFERENCES = {
  clear: `DELETE FROM see_reference r USING index_entry e, ${facts("uid text")} WHERE r.from_id = e.id AND e.uid = fact.uid`,
  write: `INSERT INTO see_reference (from_id, to_id)
    SELECT e.id, t.id FROM ${facts(`uid text, "seeEntries" jsonb`)}, jsonb_array_elements_text(fact."seeEntries") named,
      index_entry e, index_entry t WHERE e.uid = fact.uid AND t.uid = named`,
};
