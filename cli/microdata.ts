import { stat } from "node:fs/promises";
import { explainCall, readArguments } from "#cli/lookup-options";
import { analysisOf, type MicrodataOptions } from "#cli/microdata-options";
import { MICRODATA_USAGE } from "#cli/microdata-usage";
import { written } from "#cli/written";
import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import { sourceOfFile } from "#lib/files/columns/byte-source";
import { csvInPieces } from "#lib/files/csv-in-pieces";
import { PublishedFileError } from "#lib/files/refused-row";
import { readBundled } from "#lib/imports/bundled/bundled";
import { changeInContinuousEmployment } from "#lib/microdata/continuous/change";
import { ESTIMATE_COLUMNS, estimateCells } from "#lib/microdata/disclosure/estimates-table";
import { ToldTally, toldOf } from "#lib/microdata/disclosure/told-tables";
import { analyse } from "#lib/microdata/estimates/analyse";
import type { CellEstimates, Table } from "#lib/microdata/estimates/gather";
import { neededVariables } from "#lib/microdata/layout/measures";
import { columnOfEdition, columnUse } from "#lib/microdata/layout/occupation-columns";
import { newestStratum, type SeriesYear } from "#lib/microdata/layout/series";
import { readRecords } from "#lib/microdata/reading/read-records";
import type { Records } from "#lib/microdata/reading/records";
import { employeeText } from "#lib/microdata/synthetic/employee-columns";
import { syntheticEmployees } from "#lib/microdata/synthetic/employees";
import { paidPopulation } from "#lib/microdata/synthetic/population";
import { atOneGo } from "#lib/platform/in-pauses";
import { count, quantity } from "#lib/platform/in-words";

const MOST_EMPLOYEES = 2_000_000;

/** `soc microdata generate|estimate`: exit code 0 when it is done, 1 when a file was refused, 2 for a wrong call. */
export async function microdataCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    allowPositionals: true,
    options: {
      year: { type: "string" },
      seed: { type: "string", default: "1" },
      edition: { type: "string" },
      also: { type: "string" },
      measures: { type: "string" },
      by: { type: "string", default: "both" },
      percentiles: { type: "boolean", default: false },
      minimum: { type: "string" },
      living: { type: "string" },
      source: { type: "string", default: "" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, MICRODATA_USAGE);
  if (given.values.help) {
    console.log(MICRODATA_USAGE);
    return 0;
  }
  const [deed, ...names] = given.positionals;
  if (deed === "generate") return generate(names, given.values);
  if (deed === "estimate") return estimate(names, given.values);
  return explainCall("Say: microdata generate N, or microdata estimate FILE.", MICRODATA_USAGE);
}

async function generate([number = "", ...more]: string[], options: MicrodataOptions): Promise<number> {
  if (!/^[1-9][0-9]{0,6}$/.test(number) || Number(number) > MOST_EMPLOYEES || more.length > 0)
    return explainCall(`Say how many employees, from 1 to ${count(MOST_EMPLOYEES)}.`, MICRODATA_USAGE);
  if (!/^[0-9]{1,9}$/.test(options.seed))
    return explainCall("Give the seed as a whole number of up to nine digits.", MICRODATA_USAGE);
  const facts = readBundled();
  const named = (id: string | undefined) => facts.editions.find((edition) => edition.id === id);
  const edition = options.edition === undefined ? mainEdition(indexEditions(facts)) : named(options.edition);
  const other = options.also === undefined ? undefined : named(options.also);
  if (!edition || (options.also !== undefined && !other))
    return explainCall(`There is no edition “${edition ? options.also : options.edition}”.`, MICRODATA_USAGE);
  const population = paidPopulation(facts, edition.id, other?.id);
  const occupation = columnOfEdition(edition);
  if (!population || occupation === null)
    return explainCall(
      `No medians are held of ${edition.shortTitle}. Give another edition.`,
      MICRODATA_USAGE,
    );
  const year = options.year === undefined ? population.year : Number(options.year);
  if (!/^[0-9]{4}$/.test(String(year)) || columnUse(occupation, year) !== "tabulated")
    return explainCall(
      `No year “${options.year}” is coded to ${edition.shortTitle}. Give another.`,
      MICRODATA_USAGE,
    );
  const employees = { employees: Number(number), year, seed: Number(options.seed) };
  const also = other && (columnOfEdition(other) ?? undefined);
  const columns = { year, numstrata: newestStratum(year), occupation, also };
  await written(employeeText(columns, syntheticEmployees(population, employees)), options.out);
  return 0;
}

async function estimate(files: string[], options: MicrodataOptions): Promise<number> {
  const [first, second, ...more] = files;
  if (first === undefined || more.length > 0)
    return explainCall(
      "Name a file; or two, of a year and the next, for change in continuous employment.",
      MICRODATA_USAGE,
    );
  const analysis = analysisOf(options);
  if (typeof analysis === "string") return explainCall(analysis, MICRODATA_USAGE);
  const { continuous } = analysis;
  if (second !== undefined && !continuous)
    return explainCall("Name the measure of pay whose change is estimated.", MICRODATA_USAGE);
  try {
    const linked = second !== undefined && continuous !== null;
    const before = await read(first, analysis.measures, linked);
    const tables = linked
      ? [
          changeInContinuousEmployment(
            before,
            await read(second, analysis.measures, linked),
            continuous,
            analysis.by,
          ),
        ]
      : atOneGo(analyse(before, analysis));
    const tally = new ToldTally();
    await written(csvInPieces(ESTIMATE_COLUMNS, estimatesTold(tables, tally)), options.out);
    const kept = [...tally.kept].map(([why, number]) => `${count(number)} ${why}`).join(", ");
    console.error(`${quantity(tally.told, "estimate")} told${kept && `, not told: ${kept}`}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof PublishedFileError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function read(path: string, measures: readonly string[], linked: boolean): Promise<Records> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new PublishedFileError(`There is no file ${path}.`);
  const wanted = { variables: neededVariables(measures, linked), occupations: true };
  const { records, refused, rows } = await readRecords(sourceOfFile(path), { wanted });
  console.error(`${path}: ${quantity(rows, "row")} read, ${count(refused.total)} refused.`);
  for (const line of refused.lines()) console.error(`  ${line}`);
  return records;
}

function* estimatesTold(
  tables: readonly (SeriesYear & { table: Table; measures: readonly CellEstimates[] })[],
  tally: ToldTally,
): Generator<(string | number)[]> {
  for (const made of tables)
    for (const estimate of toldOf(made)) {
      tally.add(estimate);
      yield estimateCells(made, estimate);
    }
}
