import { indexEdition } from "#cli/index-edition";
import { explainCall, readArguments } from "#cli/lookup-options";
import { written } from "#cli/written";
import { csvInPieces } from "#lib/files/csv-in-pieces";
import { populationOf } from "#lib/gold-coding/synthetic/population";
import { readBundled } from "#lib/imports/bundled/bundled";
import { count } from "#lib/platform/in-words";
import { INVENTED_HEADINGS, inventedStandards } from "#lib/standards/invented/invented-standards";

const USAGE = `Usage: npm run -s soc -- standards generate N [--edition EDITION] [--seed NUMBER] [--out FILE.csv]

Prints N invented occupational standards as CSV, for demonstration, tests and measuring: plausible titles, suites, dates,
relevant occupations and codes of an edition, each marked as invented. Nobody set them. The same seed gives the same.`;

const MOST = 200_000;

/** `soc standards generate N`: exit code 0 when they are written, 2 for a wrong call. */
export async function standardsCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    allowPositionals: true,
    options: {
      edition: { type: "string" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { edition: asked, seed, out, help } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const [deed, number = "", ...more] = given.positionals;
  if (deed !== "generate" || more.length > 0) return explainCall("Say: standards generate N.", USAGE);
  if (!/^[1-9][0-9]{0,5}$/.test(number) || Number(number) > MOST)
    return explainCall(`Say how many standards, from 1 to ${count(MOST)}.`, USAGE);
  if (!/^[0-9]{1,9}$/.test(seed))
    return explainCall("Give the seed as a whole number of up to nine digits.", USAGE);
  const facts = readBundled();
  const edition = indexEdition(facts, asked);
  if (typeof edition === "string") return explainCall(edition, USAGE);
  const rows = inventedStandards(populationOf(facts, edition), {
    standards: Number(number),
    seed: Number(seed),
  });
  await written(csvInPieces(INVENTED_HEADINGS, rows), out);
  return 0;
}
