import { BUNDLED_FILES, type Bundled } from "#lib/imports/bundled/bundled";
import { DATA_KINDS, DATA_LAYOUTS, type DataKind } from "#lib/imports/bundled/data-layouts";
import { writeDataFile } from "#lib/imports/own-csv";

/** The text of each file under data/, by its name. The same facts give the same bytes. */
export function bundledTexts(bundled: Bundled): Map<string, string> {
  return new Map(DATA_KINDS.flatMap((kind) => textsOf(bundled, kind)));
}

function textsOf<Kind extends DataKind>(bundled: Bundled, kind: Kind): [string, string][] {
  return BUNDLED_FILES[kind].map((name) => {
    const items = bundled[kind].filter((item) => isOf(name, item));
    return [name, writeDataFile(items, DATA_LAYOUTS[kind])];
  });
}

/** Groups go to the file of their edition, everything else to the one file of its kind. */
function isOf(name: string, item: object): boolean {
  return !name.endsWith("-groups.csv") || ("edition" in item && name === `${item.edition}-groups.csv`);
}
