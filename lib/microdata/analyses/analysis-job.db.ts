import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { readData } from "#lib/facts/data.db";
import type { DataSet, Figure } from "#lib/facts/facts";
import { applyImport, readFacts } from "#lib/facts/facts.db";
import { indexEditions } from "#lib/facts/index-editions";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { dataSetHref } from "#lib/figures/figures-address";
import { followed } from "#lib/jobs/follow";
import type { JobKind, JobOutcome, JobWork } from "#lib/jobs/job";
import { readKeptFile, readStoredFile, removeStoredFile } from "#lib/jobs/stored-file.db";
import { type AskedAnalysis, MICRODATA_KIND } from "#lib/microdata/analyses/asked-analysis";
import { type EstimatedTable, keptDataSet } from "#lib/microdata/analyses/kept-data-set";
import { changeInContinuousEmployment } from "#lib/microdata/continuous/change";
import type { ToldTally } from "#lib/microdata/disclosure/told-tables";
import { analyse } from "#lib/microdata/estimates/analyse";
import { neededVariables, PAY_MEASURES } from "#lib/microdata/layout/measures";
import { editionOfColumn } from "#lib/microdata/layout/occupation-columns";
import { type RecordsRead, readRecords } from "#lib/microdata/reading/read-records";
import type { Records } from "#lib/microdata/reading/records";
import { count, listedWith, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Value } from "#lib/record/entry";

/**
 * Analyses microdata that were sent by browser. Only estimates stay, as data sets of figures: what it writes is one
 * transaction, with how it ended, so that killed before it begins anew, and killed after it only says what came of it. The
 * files go with its end, whatever that is (prisma/rules/microdata-file.sql).
 */
export const MICRODATA_ANALYSIS: JobKind<AskedAnalysis> = {
  kind: MICRODATA_KIND,
  async run(work) {
    const came = work.cursor as unknown as JobOutcome | null;
    const outcome = came ?? (await analyseFiles(work));
    for (const file of work.input.files) await removeStoredFile(file);
    return outcome;
  },
};

/** Which editions columns of occupations may be of. */
interface Held {
  series: string;
  editions: readonly EditionWithGroups[];
}

async function analyseFiles(work: JobWork<AskedAnalysis>): Promise<JobOutcome> {
  const data = await readData();
  const held = { series: indexEditions(data)[0]?.series ?? "", editions: editionsIn(data) };
  const lines: string[] = [];
  const read: Records[] = [];
  for (const file of work.input.files) read.push(await readFile(work, file, held, lines));
  const tables = await estimate(work, read);
  const kept = tables.flatMap((made) => {
    const edition = editionOfColumn(made.column, held.series, held.editions);
    if (edition) return keptDataSet(made, edition, work.input);
    lines.push(
      `${made.year} by ${made.column}: the edition that it is coded to is not held here, so that no estimates of it are kept. “soc microdata estimate” prints them at the terminal.`,
    );
    return [];
  });
  const [first] = kept;
  if (!first)
    throw new Refusal(
      `The edition that ${listedWith("and", [...new Set(tables.map(({ column }) => column))])} is coded to is not held here. Send records that are coded to one that is.`,
    );
  for (const { dataSet, tally } of kept) lines.push(`${dataSet.title}: ${tallyInWords(tally)}`);
  const outcome: JobOutcome = {
    said: `Kept ${quantity(kept.length, "data set")} of estimates. The microdata were removed.`,
    lines,
    next: { href: dataSetHref(first.dataSet.id), name: `See ${first.dataSet.title}` },
  };
  await keep(work, kept, outcome);
  return outcome;
}

async function readFile(
  work: JobWork<AskedAnalysis>,
  id: string,
  { series, editions }: Held,
  lines: string[],
): Promise<Records> {
  const file = await readKeptFile(id);
  if (!file) throw new Refusal("The microdata are not kept any more. Send them again.");
  const { measures, files } = work.input;
  await work.advance({ stage: "reading the microdata", done: 0, total: 100 });
  const { say, settled } = followed(work.advance);
  const codesOf = new Map<string, ReadonlySet<string> | null>();
  const hasCode = (column: string, code: number) => {
    let codes = codesOf.get(column);
    if (codes === undefined) {
      const edition = editionOfColumn(column, series, editions);
      codes = edition && new Set(edition.groups.map((group) => group.code));
      codesOf.set(column, codes);
    }
    return codes === null || codes.has(String(code));
  };
  const { records, refused, rows }: RecordsRead = await readRecords((from) => readStoredFile(id, from), {
    wanted: { variables: neededVariables(measures, files.length > 1), occupations: true },
    hasCode,
    progress: (bytes, taken) =>
      say({ stage: `reading record ${count(taken)}`, done: Math.floor((READING * bytes) / file.size) }),
  });
  await settled();
  await work.refuseRows(refused.listed);
  lines.push(`Read ${quantity(rows, "row")}, refused ${count(refused.total)}.`);
  lines.push(...refused.lines().map((line) => `  ${line}`));
  return records;
}

/** Of the work in hundredths, so much is reading. */
const READING = 50;
const ESTIMATING = 90;

async function estimate(work: JobWork<AskedAnalysis>, read: readonly Records[]): Promise<EstimatedTable[]> {
  const { measures, by, percents, minima, livingWages } = work.input;
  const [first, next] = read;
  if (first && next) {
    await work.advance({ stage: "linking two years", done: READING, total: 100 });
    const measure = PAY_MEASURES.find(({ id }) => measures.includes(id));
    if (!measure) throw new Refusal("Choose the pay whose change is estimated.", "measures");
    return [changeInContinuousEmployment(first, next, measure, by)];
  }
  const steps = analyse(first!, { measures, by, percents, mean: true, minima, livingWages });
  for (let done = READING; ; done = Math.min(ESTIMATING, done + 4)) {
    const step = steps.next();
    if (step.done) return step.value;
    await work.advance({ stage: "estimating", done });
  }
}

/** Data sets that are there already are taken away and written anew: the same year of the same series, estimated again. */
async function keep(
  work: JobWork<AskedAnalysis>,
  kept: readonly { dataSet: DataSet; figures: Figure[] }[],
  outcome: JobOutcome,
): Promise<void> {
  const names = await Promise.all(work.input.files.map((file) => readKeptFile(file)));
  const ids = new Set(kept.map(({ dataSet }) => dataSet.id));
  const before = (await readFacts("dataSets")).filter(({ id }) => ids.has(id));
  const figures = (await Promise.all(before.map(({ id }) => readDataSetFigures(id)))).flat();
  await work.advance({ stage: "keeping the estimates", done: ESTIMATING, total: 100 });
  await applyImport(
    {
      kind: MICRODATA_KIND,
      fileName: kept.map(({ dataSet }) => dataSet.id).join(", "),
      sha256: names[0]?.sha256 ?? "",
      report: { title: kept.map(({ dataSet }) => dataSet.title).join("; ") },
    },
    {
      write: { dataSets: kept.map(({ dataSet }) => dataSet), figures: kept.flatMap((one) => one.figures) },
      remove: { figures },
    },
    work.by,
    {
      within: (transaction) =>
        work.advance(
          { stage: "", done: 100, cursor: outcome as unknown as Value },
          transaction.$executeRawUnsafe.bind(transaction),
        ),
    },
  );
}

const WHY_NOT: Partial<Record<string, string>> = {
  disclosive: "as few records would be told of",
  unreliable: "as too uncertain",
  "nil or negligible": "as nil or negligible",
};

function tallyInWords({ told, kept }: ToldTally): string {
  const reasons = [...kept].map(([why, figures]) => `${count(figures)} ${WHY_NOT[why] ?? why}`);
  return `${quantity(told, "estimate")} told${reasons.length > 0 ? `; not told: ${listedWith("and", reasons)}` : ""}.`;
}
