import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { openDatabase } from "#cli/database";
import { explainCall, readArguments } from "#cli/lookup-options";
import type { FigureDetails } from "#lib/figures/import/figure-details";
import { AT_TERMINAL } from "#lib/record/entry";

const USAGE = `npm run soc -- figures import FILE… [--edition ID] [--pay VARIABLE] [--period TIME] [--status WORD]
    [--title TEXT] [--source TEXT] [--series TEXT] [--population TEXT] [--licence TEXT] [--measure ID] [--own NAME --unit UNIT]
    [--thousands] [--cv] [--sheet NAME] [--replace] [--despite]
npm run soc -- figures retire ID --reason TEXT
npm run soc -- figures list

import: tables of figures by group, each in one transaction: Table 14 of the Annual Survey of Hours and Earnings (CSV or
workbook, --cv its coefficients of variation), employment, counts of the Census, any table with a column of codes. What a
table is of is told by its name, titles, codes and headings; the options say it where it is not, and it is printed.
  --pay      hourly-pay, weekly-pay, annual-pay, paid-hours and others: what medians and percentiles are of
  --period   2023, 2023-04 or 2014-01/2016-09; --status provisional, revised or final
  --measure  what a column “value” counts: employment, jobs, cases, …; or --own and --unit for something else
  --replace  figures that are held already may be changed; --despite imports in spite of what seems to be otherwise
retire: takes a data set out with its figures.`;

/** `soc figures …`: exit code 0 when all was done, 1 when something was refused, 2 for a wrong call. */
export async function figuresCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(TEXTS.map((name) => [name, { type: "string" as const }])),
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: "boolean" as const, default: false }])),
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const values = given.values as Options;
  const [deed, ...named] = given.positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (deed !== "import" && deed !== "retire" && deed !== "list") return explainCall("Say what to do.", USAGE);
  if (deed === "import" && named.length === 0) return explainCall("Name the files to import.", USAGE);
  if (deed === "retire" && (named.length !== 1 || !values.reason))
    return explainCall("Name the data set, and say why with --reason.", USAGE);
  const database = await openDatabase((line) => console.error(line));
  try {
    await (await import("#cli/load-bundled")).loadBundled((line) => console.error(line));
    if (deed === "list") return await list();
    let refused = 0;
    for (const one of named)
      if (
        !(await orSaid(() => (deed === "retire" ? retire(one, values.reason ?? "") : importOne(one, values))))
      )
        refused++;
    return refused > 0 ? 1 : 0;
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

const TEXTS = [
  "edition",
  "pay",
  "period",
  "status",
  "title",
  "source",
  "series",
  "population",
  "licence",
  "measure",
  "own",
  "unit",
  "sheet",
  "reason",
] as const;
const FLAGS = ["thousands", "cv", "replace", "despite", "help"] as const;
type Options = { [text in (typeof TEXTS)[number]]?: string } & { [flag in (typeof FLAGS)[number]]?: boolean };

async function list(): Promise<number> {
  const { readDataSets } = await import("#lib/figures/data-sets.db");
  for (const { id, title, groups, suppressed } of await readDataSets())
    console.log(`${id}  ${title}: ${groups} groups with values, ${suppressed} without`);
  return 0;
}

async function retire(id: string, reason: string): Promise<void> {
  const { retireDataSet } = await import("#lib/figures/retire.db");
  console.log(`${await retireDataSet(AT_TERMINAL, id, reason)} is taken out.`);
}

async function importOne(path: string, options: Options): Promise<void> {
  const [
    { openColumns },
    { sourceOfFile },
    { lookIntoTable },
    { checkTable },
    { importFigures },
    { readEditions },
    words,
  ] = await Promise.all([
    import("#lib/files/columns/column-file"),
    import("#lib/files/columns/byte-source"),
    import("#lib/figures/import/look-into"),
    import("#lib/figures/import/confirm"),
    import("#lib/figures/import/import-figures.db"),
    import("#lib/classification/classification.db"),
    import("#lib/figures/import/report"),
  ]);
  const { Refusal, Refusals } = await import("#lib/platform/refusal");
  console.log(path);
  if (!(await stat(path).catch(() => null))?.isFile()) throw new Refusal(`There is no file ${path}.`);
  const file = await openColumns(sourceOfFile(path));
  const editions = await readEditions("working");
  const asked = { sheet: options.sheet ?? "", variable: options.pay ?? "" };
  const looked = await lookIntoTable(file, basename(path), editions, asked);
  const details = { ...looked.details, ...said(options) };
  const { problems, warnings } = checkTable(looked, looked.choice, details, editions);
  const wrong = [...problems, ...(options.despite ? [] : warnings)];
  if (wrong.length > 0) throw new Refusals(wrong);
  console.log(
    `  ${details.title}: ${[details.edition, details.variable, details.period, details.status].filter(Boolean).join(", ")}`,
  );
  const order = { sheets: looked.sheets, details, replace: Boolean(options.replace) };
  const report = await importFigures(
    file,
    { fileName: basename(path), sha256: await hashOf(path) },
    order,
    AT_TERMINAL,
    {
      kept: async (_, refused) => {
        for (const { sheet, row, column, value, reason } of refused.slice(0, 50))
          console.log(
            `  refused${sheet && `, sheet ${sheet}`}, row ${row}, ${column}: “${value}”: ${reason}`,
          );
      },
    },
  );
  for (const line of report.lines) console.log(`  ${line}`);
  console.log(`  ${words.reportSentence(report)}\n`);
}

function said(options: Options): Partial<FigureDetails> {
  const { edition, pay, period, status, title, source, series, population, licence, measure, own, unit } =
    options;
  const given = {
    ...{ edition, variable: pay, period, status, title, source, series, population, licence },
    measure: own === undefined ? measure : "own",
    ownMeasure: own,
    ownUnit: unit,
    ...(options.thousands && { thousands: true }),
    ...(options.cv && { content: "cv" as const }),
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<FigureDetails>;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest("hex");
}

/** Whether it was done; what cannot be done is said. */
async function orSaid(work: () => Promise<void>): Promise<boolean> {
  const [{ Refusal, Refusals }, { PublishedFileError }] = await Promise.all([
    import("#lib/platform/refusal"),
    import("#lib/files/refused-row"),
  ]);
  try {
    await work();
    return true;
  } catch (error) {
    const known =
      error instanceof Refusal || error instanceof Refusals || error instanceof PublishedFileError;
    if (!known) throw error;
    const sentences = error instanceof Refusals ? error.all.map(({ message }) => message) : [error.message];
    for (const sentence of sentences) console.error(`  Refused, and nothing was changed: ${sentence}`);
    return false;
  }
}
