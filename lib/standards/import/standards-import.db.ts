import { chosenRows } from "#lib/files/columns/reading";
import type { Execute, JobKind, JobOutcome, JobWork } from "#lib/jobs/job";
import { readStoredFile, removeStoredFile } from "#lib/jobs/stored-file.db";
import { db, type Transaction } from "#lib/platform/db";
import { count, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Deed } from "#lib/record/entry";
import { recorded, takeTurn } from "#lib/record/record.db";
import { readSuiteNames } from "#lib/standards/duplicates/suite-names.db";
import { type ComparedRows, compareRows, type ReportedRow } from "#lib/standards/import/compare-rows";
import { standardReader } from "#lib/standards/import/read-standard";
import { FIELD_NAMES, type StandardColumns } from "#lib/standards/import/standard-fields";
import { readStandardsFile, type StandardsFile } from "#lib/standards/import/standards-files.db";
import { askForGroups } from "#lib/standards/mapping/ask-for-groups.db";
import { factsOfRow } from "#lib/standards/register/standards.db";
import { FACT_NAMES, type StandardFacts } from "#lib/standards/standard";
import { standardsFileHref, standardsHref } from "#lib/standards/standards-address";

/** What the import of a file of standards is given. */
export type StandardsImport = { file: number };

/** The longest list of standards: some 20,000 are published. */
export const MOST_STANDARDS = 200_000;
/** Rows of a report, and standards, that are written in one statement. */
const AT_ONCE = 2_000;
/** Refused rows beyond this are counted, and stand in the report alone. */
const MOST_LISTED = 10_000;
const WHOLE_FILE = { timeout: 600_000, maxWait: 10_000 };

/**
 * Imports a file of standards whose columns are confirmed: all of it or, where it cannot be read or nothing in it can be
 * taken, nothing. What is known by its URN is brought up to date, with what changed said.
 */
export const STANDARDS_IMPORT: JobKind<StandardsImport> = {
  kind: "standards-import",
  async run(work) {
    const file = await readStandardsFile(work.input.file);
    if (!file?.reading.choice) throw new Refusal("This file is not here any more. Send it again.");
    if (file.finishedAt !== null) return outcomeOf(file);
    const columns = file.reading as StandardColumns;
    const compared = await readAll(work, file, columns);
    if (compared.added.length + compared.changed.length + compared.unchanged === 0)
      throw new Refusal(
        `Nothing was imported: none of its ${quantity(compared.report.length, "row")} is a standard. ${compared.report[0]?.words ?? "It has none below its headings."}`,
      );
    await work.advance({ stage: "Writing the register" });
    await write(work, file, compared);
    return outcomeOf((await readStandardsFile(file.id))!);
  },
};

async function readAll(
  work: JobWork<StandardsImport>,
  { reading: { stored } }: StandardsFile,
  columns: StandardColumns,
): Promise<ComparedRows> {
  const read = standardReader(columns);
  const rows: Parameters<typeof compareRows>[0][number][] = [];
  for await (const some of chosenRows((at) => readStoredFile(stored, at), columns)) {
    for (const { line, cells, fault } of some)
      rows.push({ line, read: fault === "" ? read(cells) : { field: "", reason: fault } });
    if (rows.length > MOST_STANDARDS)
      throw new Refusal(
        `Nothing was imported: the file has more than ${count(MOST_STANDARDS)} rows. Send it in parts.`,
      );
    await work.advance({ stage: `${quantity(rows.length, "row")} read`, done: 0, total: null });
  }
  const known = new Map<string, StandardFacts>();
  for (const row of await db().standard.findMany()) known.set(row.key, factsOfRow(row));
  return compareRows(rows, known, await readSuiteNames());
}

async function write(
  work: JobWork<StandardsImport>,
  file: StandardsFile,
  { added, changed, unchanged, report }: ComparedRows,
): Promise<void> {
  await recorded(
    work.by,
    async (transaction, record) => {
      await takeTurn(transaction);
      const execute: Execute = (sql, ...values) => transaction.$executeRawUnsafe(sql, ...values);
      const { count: ended } = await transaction.standardsFile.updateMany({
        where: { id: file.id, finishedAt: null },
        data: {
          finishedAt: new Date(),
          added: added.length,
          changed: changed.length,
          unchanged,
          refused: report.filter(({ outcome }) => outcome === "refused").length,
        },
      });
      if (ended === 0) return;
      for (const some of inParts([...added, ...changed.map(({ facts }) => facts)]))
        await putStandards(transaction, file.id, some);
      for (const some of inParts(report)) await putReport(transaction, file.id, some);
      const refused = report.filter(({ outcome }) => outcome === "refused");
      await work.refuseRows(
        refused
          .slice(0, MOST_LISTED)
          .map(({ row, field, words }) => ({ row, column: field ? FIELD_NAMES[field] : "", reason: words })),
        execute,
      );
      await removeStoredFile(file.reading.stored, transaction);
      await record(...changed.map(asDeed), {
        action: "imported a file of standards",
        subjectKind: "standards-file",
        subjectId: String(file.id),
        before: null,
        after: {
          file: file.fileName,
          sha256: file.sha256,
          ...{ added: added.length, changed: changed.length, unchanged, refused: refused.length },
        },
        reason: null,
      });
      await askForGroups(transaction, work.by.personId);
      await work.advance({ stage: "Imported" }, execute);
    },
    WHOLE_FILE,
  );
}

function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}

/** Adds standards, or brings those with the same keys up to date; the groups of what is otherwise are looked for anew. */
async function putStandards(
  transaction: Transaction,
  file: number,
  standards: readonly StandardFacts[],
): Promise<void> {
  const rows = JSON.stringify(standards);
  await transaction.$executeRaw`
    INSERT INTO standard (urn, key, kind, developer, suite_code, number, version, legacy, title, suite, body, status,
      approved_on, review_on, occupations, sector, level, behaviours, link, given_codes, codes_edition, invented, file_id)
    SELECT urn, key, kind, developer, "suiteCode", number, version, legacy, title, suite, body, status, "approvedOn",
      "reviewOn", occupations, sector, level, behaviours, link, "givenCodes", "codesEdition", invented, ${file}
    FROM jsonb_to_recordset(${rows}::jsonb) AS given(urn text, key text, kind text, developer text, "suiteCode" text,
      number text, version text, legacy boolean, title text, suite text, body text, status text, "approvedOn" text,
      "reviewOn" text, occupations text[], sector text, level text, behaviours text[], link text, "givenCodes" text[],
      "codesEdition" text, invented boolean)
    ON CONFLICT (key) DO UPDATE SET urn = excluded.urn, kind = excluded.kind, developer = excluded.developer,
      suite_code = excluded.suite_code, number = excluded.number, version = excluded.version, legacy = excluded.legacy,
      title = excluded.title, suite = excluded.suite, body = excluded.body, status = excluded.status,
      approved_on = excluded.approved_on, review_on = excluded.review_on, occupations = excluded.occupations,
      sector = excluded.sector, level = excluded.level, behaviours = excluded.behaviours, link = excluded.link,
      given_codes = excluded.given_codes, codes_edition = excluded.codes_edition, invented = excluded.invented,
      file_id = excluded.file_id, changed_at = now(), sought_with = ''`;
}

async function putReport(
  transaction: Transaction,
  file: number,
  report: readonly ReportedRow[],
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO standards_file_row (file_id, "row", urn, outcome, words)
    SELECT ${file}, "row", urn, outcome, words
    FROM jsonb_to_recordset(${JSON.stringify(report)}::jsonb) AS reported("row" int, urn text, outcome text, words text)
    ON CONFLICT DO NOTHING`;
}

/** What changed of a standard, for its history. */
function asDeed({ facts, changes }: ComparedRows["changed"][number]): Deed {
  const side = (which: "before" | "after") =>
    Object.fromEntries(changes.map((change) => [FACT_NAMES[change.field] ?? change.field, change[which]]));
  return {
    action: "changed a standard by import",
    subjectKind: "standard",
    subjectId: facts.key,
    before: side("before"),
    after: side("after"),
    reason: null,
  };
}

function outcomeOf({ id, added, changed, unchanged, refused }: StandardsFile): JobOutcome {
  return {
    said: `${quantity(added, "standard")} added, ${count(changed)} changed, ${count(unchanged)} unchanged${refused > 0 ? `, ${quantity(refused, "row")} refused` : ""}.`,
    lines: [
      `What was said of each row: ${standardsFileHref(id)}.`,
      `Their unit groups are looked for next, for a person to accept or refuse: ${standardsHref("mappings")}.`,
    ],
    next: { href: standardsFileHref(id), name: "What the import came to" },
  };
}
