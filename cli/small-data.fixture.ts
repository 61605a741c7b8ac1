import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvText, parseCsv } from "#lib/files/csv";

/** Facts that no release of the two editions depends on are left out. */
const LEFT_OUT = [
  "dual-coded-counts.csv",
  "dual-coded-bases.csv",
  "group-figures.csv",
  "nssec-soc2010.csv",
  "soc2000-soc2010-index.csv",
];

/** Index entries kept of each pair of unit groups. */
const ENTRIES_EACH = 2;

/**
 * For tests: the bundled data with an index of no more than two entries for each pair of unit groups. The pairs, the groups
 * and the decisions read off them are those of the whole index.
 * @returns the folder that it is in, to be taken away
 */
export function smallData(): string {
  const directory = mkdtempSync(join(tmpdir(), "small-data-"));
  cpSync("data", directory, { recursive: true });
  for (const file of LEFT_OUT) keepRows(join(directory, file), () => false);
  const seen = new Map<string, number>();
  keepRows(join(directory, "coding-index.csv"), (cell) => {
    if (cell("see_entries") !== "" || cell("soc2020") === "") return false;
    const pair = `${cell("soc2010")} ${cell("soc2020")}`;
    seen.set(pair, (seen.get(pair) ?? 0) + 1);
    return seen.get(pair)! <= ENTRIES_EACH;
  });
  return directory;
}

function keepRows(path: string, isKept: (cell: (column: string) => string) => boolean): void {
  const [heading = [], ...rows] = parseCsv(readFileSync(path, "utf8")).rows;
  const kept = rows.filter((row) => isKept((column) => row[heading.indexOf(column)] ?? ""));
  writeFileSync(path, csvText([heading, ...kept], "\n", "as written"));
}
