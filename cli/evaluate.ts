import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { bundledIndex, bundledLookup } from "#cli/bundled-lookup";
import { withDatabase } from "#cli/compile-source";
import { Failure } from "#cli/failure";
import { explainCall, readArguments } from "#cli/lookup-options";
import { print } from "#cli/print";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { indexVersion } from "#lib/facts/index-version";
import { readSheets } from "#lib/files/read-workbook";
import { PublishedFileError, type Refusal } from "#lib/files/refused-row";
import { readBundled, readBundledEntries } from "#lib/imports/bundled/bundled";
import { readVolume2 } from "#lib/imports/readers/volume2";
import { type Evaluation, evaluate } from "#lib/lookup/evaluation/evaluate";
import { readGoldTitles } from "#lib/lookup/evaluation/gold-titles";
import { buildLookup, type LookupData } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { listedWith } from "#lib/platform/in-words";
import { Refusal as Refused } from "#lib/platform/refusal";
import { AT_TERMINAL } from "#lib/record/entry";

const USAGE =
  "Usage: npm run -s soc -- evaluate (--gold FILE [--title COLUMN] [--code COLUMN] [--industry COLUMN] [--index WORKBOOK.xlsx] [--keep NAME] | --batch ID) --edition EDITION [--json]";

/**
 * `npm run -s soc -- evaluate`: measures the lookup against titles whose codes are known, with the bundled index or with
 * that of a Volume 2 workbook alone; or against the records that a batch of gold coding has to measure it by, with the index
 * of its editions, which is kept and shown on the batch's findings. Returns the exit code: 0 with figures, 1 when a file cannot be used, 2 when the
 * call is wrong. Rows of the file that cannot be used are named on the error output and left out.
 */
export async function evaluateCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    options: {
      gold: { type: "string" },
      batch: { type: "string" },
      edition: { type: "string" },
      index: { type: "string" },
      title: { type: "string" },
      code: { type: "string" },
      industry: { type: "string" },
      keep: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { gold, batch, edition, index, title, code, industry, keep, json, help } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (batch !== undefined) {
    if (gold !== undefined || index !== undefined || keep !== undefined || edition === undefined)
      return explainCall("Give --batch and --edition alone: the index is that of the edition.", USAGE);
    const evaluation = await ofBatch(batch, edition);
    await print(
      json
        ? JSON.stringify(withoutTitles(evaluation), null, 2)
        : evaluationText({ ...evaluation, failures: [] }),
    );
    return 0;
  }
  if (keep !== undefined && !/^\S.{0,79}$/u.test(keep))
    return explainCall("Give a name of 1 to 80 characters with --keep.", USAGE);
  if (gold === undefined) return explainCall("Give the file of titles and codes with --gold.", USAGE);
  const { data: bundled, held } = bundledIndex();
  const known = bundled.editions.map(({ id }) => id);
  if (edition === undefined || !known.includes(edition)) {
    const named = listedWith("or", known);
    return explainCall(`Give the edition of the codes with --edition: ${named}.`, USAGE);
  }

  const bytes = await usable(gold, () => readFile(gold));
  const ofWorkbook = index === undefined ? null : await usable(index, () => workbookData(index));
  const { items, refusals } = await usable(gold, () =>
    readGoldTitles(bytes, {
      ...codedIn(edition, held),
      columns: { ...(title && { title }), ...(code && { code }), ...(industry && { industry }) },
    }),
  );
  for (const refusal of refusals) console.error(refusalText(gold, refusal));
  if (items.length === 0) throw new Failure(`${gold} has no row with a title and a unit group.`);
  const evaluation = evaluate(ofWorkbook ? buildLookup(ofWorkbook) : bundledLookup(), items, edition);
  if (keep !== undefined) await keepFor(keep, edition, indexWords(index), evaluation);
  await print(
    json ? JSON.stringify({ ...evaluation, refused: refusals.length }, null, 2) : evaluationText(evaluation),
  );
  return 0;
}

/** The records of a batch of gold coding that are there to measure by; what comes of it is kept. */
function ofBatch(id: string, edition: string): Promise<Evaluation> {
  return withDatabase(async (isThere) => {
    if (!isThere)
      throw new Failure("There is no database here yet, so there is no batch. Start the app first.");
    const [{ readBatch }, { measureLookup }] = await Promise.all([
      import("#lib/gold-coding/batches/batches.db"),
      import("#lib/gold-coding/findings/sets/lookup-measure.db"),
    ]);
    const batch = await readBatch(id);
    if (!batch) throw new Failure(`There is no batch ${id}.`);
    return measureLookup(AT_TERMINAL, batch, edition).catch((error) => {
      throw error instanceof Refused ? new Failure(error.message) : error;
    });
  });
}

/** Keeps the figures, and no title, for the page “How good is the lookup”. */
function keepFor(set: string, edition: string, indexVersion: string, figures: Evaluation): Promise<void> {
  return withDatabase(async (isThere) => {
    if (!isThere)
      throw new Failure("There is no database here yet to keep the figures in. Start the app first.");
    const { keepMeasure } = await import("#lib/gold-coding/findings/sets/lookup-measure.db");
    const { n, digits, top10, calibration } = figures;
    await keepMeasure(
      AT_TERMINAL,
      { set },
      { edition, indexVersion, figures: { n, digits, top10, calibration } },
    );
  });
}

/** What the index that was measured is called. */
function indexWords(workbook: string | undefined): string {
  if (workbook !== undefined) return `Coding index of ${basename(workbook)}`;
  const version = indexVersion(readBundledEntries());
  return version === null ? "Coding index" : `Coding index version ${version}`;
}

/** An edition as its codes are read, and the others that are held. */
function codedIn(edition: string, held: readonly CodedEdition[]) {
  return {
    edition: held.find(({ id }) => id === edition)!,
    others: held.filter(({ id }) => id !== edition),
  };
}

/** Failures name titles, which are survey text: of a batch they are not printed. */
function withoutTitles({ failures, ...figures }: Evaluation) {
  return { ...figures, failures: failures.length };
}

/** The index and the abbreviations of a workbook and nothing else; only the names of groups it lacks are the bundled ones. */
async function workbookData(path: string): Promise<LookupData> {
  const volume2 = readVolume2(await readSheets(await readFile(path)));
  if (volume2.entries.length === 0) throw new PublishedFileError("The workbook's index has no entries.");
  const { editions, groups } = readBundled();
  const { entries, abbreviations } = volume2;
  return lookupDataOf({ editions, groups: [...groups, ...volume2.groups], entries, abbreviations });
}

/** Runs a reading step; a file that cannot be used becomes one sentence that names it. */
async function usable<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PublishedFileError) throw new Failure(`${path}: ${error.message}`);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Failure(`There is no file ${path}.`);
    if (code === "EISDIR") throw new Failure(`${path} is a folder, not a file.`);
    if (code === "EACCES") throw new Failure(`${path} may not be read by you.`);
    throw error;
  }
}

function refusalText(path: string, { row, column, value, reason }: Refusal): string {
  return `${path}, line ${row}: left out. ${column === "" ? "" : `Column “${column}”: `}${reason}${value === "" ? "" : ` (“${value}”)`}`;
}

/** The figures as lines of text, and the first failures. */
export function evaluationText({ n, failures, ...figures }: Evaluation): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);
  const lines = [
    `${n.toLocaleString("en-GB")} titles looked up`,
    `${percent(figures.top1)} right first, ${percent(figures.top5).trim()} among five, ${percent(figures.top10).trim()} among ten`,
    `${percent(figures.level3)} right minor group first, ${percent(figures.level2).trim()} sub-major, ${percent(figures.level1).trim()} major`,
    ...severalText(figures.several),
    ...reliabilityText(figures),
    `${figures.msMedian} ms a title in the middle, ${figures.msP95} ms for the slowest twentieth`,
  ];
  for (const { title, expected, got } of failures.slice(0, 20)) {
    lines.push(
      `  ${title}: ${expected} wanted, ${got[0] ? `${got[0].code} ${got[0].title} found` : "nothing found"}`,
    );
  }
  if (failures.length > 20) lines.push(`  and ${failures.length - 20} more: use --json for all`);
  return lines.join("\n");
}

/** How the lookup and the right codes agree where either is several. */
function severalText({ oo, om, mo, mm, codability }: Evaluation["several"]): string[] {
  const of = ({ n, right }: { n: number; right: number }) =>
    `${(right * 100).toFixed(1)}% of ${n.toLocaleString("en-GB")}`;
  const deep = codability
    .filter(({ digits }) => digits > 0)
    .map(
      ({ digits, share }) => `${(share * 100).toFixed(1)}% to ${digits} ${digits === 1 ? "digit" : "digits"}`,
    );
  return [
    `Right where the lookup says one code and one is right (OO): ${of(oo)}; where one is right, among those it says (OM): ${of(om)};`,
    `where it says one, among the right ones (MO): ${of(mo)}; any of its codes among the right ones (MM): ${of(mm)}`,
    `The lookup says one code for ${listedWith("and", deep)}`,
  ];
}

/** How sure the first results were said to be, and how often they were right. */
function reliabilityText({ calibration, brier }: Pick<Evaluation, "calibration" | "brier">): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);
  return [
    "confidence   titles    said   right",
    ...calibration.map(
      ({ from, to, n, said, right }) =>
        `${from.toFixed(1)} to ${to.toFixed(1)}  ${String(n).padStart(7)} ${percent(said)} ${percent(right)}`,
    ),
    `Brier score ${brier.toFixed(3)}: 0 is best; 0.25 is what 50% said of everything gives`,
  ];
}
