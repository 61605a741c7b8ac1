import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFrom } from "#lib/workbook/bundle-from";
import { bundledTexts } from "#lib/workbook/bundled-texts";

/**
 * `npm run soc -- bundle REFERENCE_FOLDER [DATA_FOLDER]`: makes the files under data/ from the published ones and
 * returns the exit code. Running it again on the same files gives the same bytes.
 */
export async function bundleCommand(argv: string[]): Promise<number> {
  const [reference, dir = "data"] = argv;
  if (reference === undefined || argv.length > 2) {
    console.error("Usage: npm run soc -- bundle REFERENCE_FOLDER [DATA_FOLDER]");
    return 1;
  }
  const { bundled, notes } = await bundleFrom((name) => readFileSync(join(reference, name)));
  for (const note of notes) console.log(note);
  mkdirSync(dir, { recursive: true });
  const texts = bundledTexts(bundled);
  for (const [name, text] of texts) writeFileSync(join(dir, name), text);
  console.log(`Wrote ${texts.size} files to ${dir}.`);
  return 0;
}
