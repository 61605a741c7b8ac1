import { bundledIndex, bundledLookup } from "#cli/bundled-lookup";
import { checkPaths, writeCodedFile } from "#cli/coded-file";
import { explainCall, readArguments } from "#cli/lookup-options";
import { codeWork } from "#lib/coded-files/file-work";
import { summaryLines } from "#lib/coded-files/summary-words";
import { listedWith } from "#lib/platform/in-words";

const USAGE = `Usage: npm run -s soc -- code --edition EDITION [--edition EDITION …] --in FILE --out FILE [--title COLUMN] [--industry COLUMN] [--code COLUMN] [--sheet NAME]

Codes the job titles of a CSV file or an Excel workbook: every column comes back as it was, with those that begin with soc_
beside it. Columns are guessed and said, or named by heading or by place (2). --code is a code that the file has already, of
the first edition, to be compared with.`;

/**
 * `npm run -s soc -- code`: codes a file of job titles by the bundled index, without a database, and prints the summary on the
 * error output. Returns the exit code: 0 when the file is written, 2 when the call is wrong; a file that cannot be used is a
 * Failure.
 */
export async function codeCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    options: {
      edition: { type: "string", multiple: true },
      in: { type: "string" },
      out: { type: "string" },
      title: { type: "string" },
      industry: { type: "string" },
      code: { type: "string" },
      sheet: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { edition: asked = [], in: from, out: to, sheet, help, ...named } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (from === undefined) return explainCall("Give the file with --in.", USAGE);
  if (to === undefined) return explainCall("Give the name of the new file with --out.", USAGE);
  checkPaths({ in: from, out: to });
  const editions = [...new Set(asked.flatMap((one) => one.split(",")).map((one) => one.trim()))];
  const { data, held } = bundledIndex();
  const known = data.editions.map(({ id }) => id);
  if (editions.length === 0 || !editions.every((one) => known.includes(one)))
    return explainCall(`Give the edition to code to with --edition: ${listedWith("or", known)}.`, USAGE);
  const tally = await writeCodedFile(
    { in: from, out: to, sheet, columns: named },
    { work: codeWork(editions), data: { lookup: bundledLookup(), held } },
    (line) => console.error(line),
  );
  for (const line of summaryLines(tally)) console.error(line);
  return 0;
}
