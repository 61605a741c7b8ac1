import type { FileChoice } from "#lib/coded-files/file-columns";
import type { FileWork } from "#lib/coded-files/file-work";
import type { EditionId } from "#lib/facts/edition";
import type { Column } from "#lib/files/table";

type Added = readonly [name: string, kind: Column["kind"], meaning: string];

const READ: Added = ["soc_read", "text", "What was read of the row: its title, or its code"];
const NOTE: Added = ["soc_note", "text", "What is to be known of the row, and why it has no code"];

const OF_TITLE: readonly Added[] = [
  ["soc_code", "code", "The unit group that the title is likeliest to be of"],
  ["soc_title", "text", "Its title"],
  ["soc_confidence", "share", "Estimated probability that it is the right one, 0 to 1"],
  ["soc_runner_up", "code", "The next likeliest unit group"],
  ["soc_gap", "share", "By how much the first is the more probable"],
  ["soc_reason", "text", "Why the first was found"],
];

const OF_EXISTING: readonly Added[] = [
  ["soc_existing", "code", "The code that the row has already, as it was read"],
  ["soc_agrees", "text", "Down to which level the two agree: unit, minor, sub-major or major group, or none"],
];

const OF_CODE: readonly Added[] = [
  ["soc_code", "code", "The group to which most of the code goes"],
  ["soc_title", "text", "Its title"],
  ["soc_share", "share", "How much of the code goes there, 0 to 1; empty where nobody was observed"],
  ["soc_runner_up", "code", "The group to which most of the rest goes"],
  ["soc_all", "text", "All groups that the code goes to with their shares, the largest first"],
  ["soc_ambiguous", "text", "yes where the share is smaller than the threshold, or not known; else no"],
];

const OF_COUNT: readonly Added[] = [
  ["soc_counts", "text", "The count apportioned to the groups of soc_all by their shares"],
  ["soc_left", "number", "What of the count is apportioned to no group"],
];

/**
 * The columns that are added to a file, in order; all begin with "soc_". For more than one edition each that depends on
 * the edition ends in its id: "soc_code_soc2020".
 */
export function addedColumns(work: FileWork, { columns }: Pick<FileChoice, "columns">): Column[] {
  if (work.kind === "convert")
    return [READ, ...OF_CODE, ...(columns.count === undefined ? [] : OF_COUNT), NOTE].map(asColumn);
  const several = work.editions.length > 1;
  const own = (edition: EditionId) =>
    OF_TITLE.map(([name, kind, meaning]) => asColumn([several ? `${name}_${edition}` : name, kind, meaning]));
  return [
    asColumn(READ),
    ...work.editions.flatMap(own),
    ...(columns.code === undefined ? [] : OF_EXISTING.map(asColumn)),
    asColumn(NOTE),
  ];
}

/**
 * The same as they are headed in the file. Where it has a heading of ours already, as one that was coded before, all of ours
 * end in the first number with which none of them is there twice: "soc_read_2", "soc_code_2".
 * @param names what the columns of the file are called
 */
export function headedColumns(columns: readonly Column[], names: readonly string[]): Column[] {
  const taken = new Set(names.map((name) => name.trim().toLowerCase()));
  for (let number = 1; ; number++) {
    const headed = columns.map((column) => ({
      ...column,
      name: number === 1 ? column.name : `${column.name}_${number}`,
    }));
    if (!headed.some(({ name }) => taken.has(name))) return headed;
  }
}

function asColumn([name, kind, meaning]: Added): Column {
  return { name, kind, meaning };
}
