import { checkPaths, writeCodedFile } from "#cli/coded-file";
import { conversionData } from "#cli/conversion-data";
import { explainCall, readArguments } from "#cli/lookup-options";
import { convertWork, DEFAULT_THRESHOLD } from "#lib/coded-files/file-work";
import { summaryLines } from "#lib/coded-files/summary-words";
import { listedWith } from "#lib/platform/in-words";

const USAGE = `Usage: npm run -s soc -- convert --from EDITION --to EDITION --in FILE --out FILE [--code COLUMN] [--count COLUMN] [--threshold SHARE] [--rescale] [--sheet NAME]

Converts the codes of a CSV file or an Excel workbook: every column comes back as it was, with those that begin with soc_
beside it. Columns are guessed and said, or named by heading or by place (2). A code is said to be ambiguous where the best
share is smaller than --threshold (${DEFAULT_THRESHOLD} unless told). --rescale divides the shares of a code by their sum.`;

/**
 * `npm run -s soc -- convert`: converts a file of codes, and prints the summary on the error output. Returns the exit code: 0
 * when the file is written, 2 when the call is wrong; a file that cannot be used is a Failure.
 */
export async function convertCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    options: {
      from: { type: "string" },
      to: { type: "string" },
      in: { type: "string" },
      out: { type: "string" },
      code: { type: "string" },
      count: { type: "string" },
      threshold: { type: "string", default: String(DEFAULT_THRESHOLD) },
      rescale: { type: "boolean", default: false },
      sheet: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { from, to, in: file, out, threshold, rescale, sheet, help, ...columns } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (from === undefined || to === undefined)
    return explainCall("Give the editions with --from and --to.", USAGE);
  if (file === undefined) return explainCall("Give the file with --in.", USAGE);
  if (out === undefined) return explainCall("Give the name of the new file with --out.", USAGE);
  if (!/^(?:0(?:\.[0-9]+)?|1(?:\.0+)?)$/.test(threshold))
    return explainCall("Give the threshold as a number from 0 to 1.", USAGE);
  checkPaths({ in: file, out });
  const say = (line: string) => console.error(line);
  const found = await conversionData({ source: from, target: to }, say);
  if ("known" in found) {
    const known = found.known.map(({ source, target }) => `${source} to ${target}`);
    return explainCall(
      `Codes of ${from} cannot be converted to ${to}. Give ${listedWith("or", known)}.`,
      USAGE,
    );
  }
  const work = convertWork(from, to, { threshold: Number(threshold), rescale });
  const tally = await writeCodedFile({ in: file, out, sheet, columns }, { work, data: found.data }, say);
  for (const line of summaryLines(tally)) say(line);
  return 0;
}
