import { indexEdition } from "#cli/index-edition";
import { explainCall, readArguments } from "#cli/lookup-options";
import { written } from "#cli/written";
import { csvInPieces } from "#lib/files/csv-in-pieces";
import { populationOf } from "#lib/gold-coding/synthetic/population";
import { recordColumns } from "#lib/gold-coding/synthetic/record-columns";
import { syntheticRecords } from "#lib/gold-coding/synthetic/records";
import { readBundled } from "#lib/imports/bundled/bundled";
import { count } from "#lib/platform/in-words";

const USAGE = `Usage: npm run -s soc -- records generate N [--edition EDITION] [--seed NUMBER] [--wrong SHARE] [--with-truth] [--out FILE.csv]

Prints N synthetic survey records as CSV: job titles of the coding index with the noise of real answers, and codes of which
a share is plausibly wrong (--wrong, 0.12 unless told). The same seed gives the same records; --with-truth adds the right
code in a column true_code. No survey data is in them.`;

const MOST_RECORDS = 10_000_000;

/** `soc records generate N`: exit code 0 when they are written, 2 for a wrong call. */
export async function recordsCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    allowPositionals: true,
    options: {
      edition: { type: "string" },
      seed: { type: "string", default: "1" },
      wrong: { type: "string", default: "0.12" },
      "with-truth": { type: "boolean", default: false },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { edition: asked, seed, wrong, "with-truth": withTruth, out, help } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const [deed, number = "", ...more] = given.positionals;
  if (deed !== "generate" || more.length > 0) return explainCall("Say: records generate N.", USAGE);
  if (!/^[1-9][0-9]{0,7}$/.test(number) || Number(number) > MOST_RECORDS)
    return explainCall(`Say how many records, from 1 to ${count(MOST_RECORDS)}.`, USAGE);
  if (!/^[0-9]{1,9}$/.test(seed))
    return explainCall("Give the seed as a whole number of up to nine digits.", USAGE);
  if (!/^(?:0(?:\.[0-9]+)?|1(?:\.0+)?)$/.test(wrong))
    return explainCall("Give the share of wrong codes as a number from 0 to 1.", USAGE);
  const facts = readBundled();
  const edition = indexEdition(facts, asked);
  if (typeof edition === "string") return explainCall(edition, USAGE);
  const { headings, cells } = recordColumns(withTruth);
  const records = syntheticRecords(populationOf(facts, edition), {
    records: Number(number),
    seed: Number(seed),
    wrong: Number(wrong),
  });
  await written(csvInPieces(headings, inCells(records, cells)), out);
  return 0;
}

function* inCells<Item, Row>(items: Iterable<Item>, cells: (item: Item) => Row): Generator<Row> {
  for (const item of items) yield cells(item);
}
