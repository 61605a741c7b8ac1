import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "#cli/failure";
import { bundleFrom } from "#lib/imports/bundled/bundle-from";
import { bundledTexts } from "#lib/imports/bundled/bundled-texts";
import { learnOtherNames } from "#lib/lookup/other-names/learn/learn-other-names";
import { readNamedOccupations } from "#lib/lookup/other-names/learn/name-sources";
import { OTHER_NAMES_FILE, otherNamesText } from "#lib/lookup/other-names/other-names-file";
import { bundleMajorGroup3 } from "#lib/revision/papers/bundle-paper";
import { MAJOR_GROUP_3_FILE, MAJOR_GROUP_3_HEADING } from "#lib/revision/papers/major-group-3-paper";
import { writeWhole } from "#prisma/write-whole";

/** The Major Group 3 paper as a table of changes, from the folder of published files. */
export const REVIEW_PAPER_FILE = "../acceptance/major-group-3/changes.csv";

const USAGE = `npm run soc -- bundle REFERENCE_FOLDER [DATA_FOLDER]

Makes the files under data/ again from the published files, whose names data/README.md gives. The same published files
give the same bytes. Rows that were left out are printed with their place and the reason.`;

/** `soc bundle`: exit code 0 when the files were written, 2 for a wrong call. Needs no database. */
export async function bundleCommand(argv: string[]): Promise<number> {
  if (argv.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const [reference, dir = "data"] = argv;
  if (reference === undefined || argv.length > 2) {
    console.error(USAGE);
    return 2;
  }
  const { bundled, notes } = await bundleFrom((name) => open(join(reference, name)));
  const texts = bundledTexts(bundled);
  const reviewed = bundled.groups.filter(({ edition }) => edition === MAJOR_GROUP_3_HEADING.edition);
  const paper = new TextDecoder().decode(open(join(reference, REVIEW_PAPER_FILE)));
  texts.set(
    MAJOR_GROUP_3_FILE,
    bundleMajorGroup3(paper, new Map(reviewed.map((group) => [group.code, group]))),
  );
  const occupations = readNamedOccupations((name) => new TextDecoder().decode(open(join(reference, name))));
  texts.set(OTHER_NAMES_FILE, otherNamesText(learnOtherNames(occupations, bundled)));
  for (const note of notes) console.log(note);
  for (const [name, text] of texts) writeWhole(join(dir, name), text);
  console.log(`Wrote ${texts.size} files to ${dir}.`);
  return 0;
}

function open(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`The published file ${path} cannot be opened. Name the folder that holds it.`, {
      cause: error,
    });
  }
}
