import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { headingKey } from "#lib/files/heading-key";
import type { RecordColumns } from "#lib/gold-coding/batches/import/record-fields";
import type { CodeReading, RecordReading } from "#lib/gold-coding/batches/import/record-row";

/** So many different cells are remembered: the same codes come again and again. */
const MOST_REMEMBERED = 20_000;

/**
 * How the rows of a file are read.
 * @param editions of the batch, in its order
 * @param held every edition that an assigned code may be of, those of the batch included
 */
export function recordReading(
  columns: Pick<RecordColumns, "choice" | "edition" | "confidenceOutOf">,
  editions: readonly CodedEdition[],
  held: readonly CodedEdition[],
): RecordReading {
  const byId = new Map(held.map((edition) => [edition.id, edition]));
  const named = new Map(
    held.flatMap(({ id, shortTitle }) => {
      const name = headingKey(shortTitle);
      // "SOC2020", "soc 2020" and "2020" are all it.
      return [headingKey(id), name, name.replace(/^\p{L}+(?=\d)/u, "")].map((key) => [key, id] as const);
    }),
  );
  const remembered = new Map<string, CodeReading>();
  return {
    choice: columns.choice,
    edition: columns.edition,
    confidenceOutOf: columns.confidenceOutOf,
    editions: editions.map(({ id }) => id),
    readEdition: (cell) => named.get(headingKey(cell.replace(/\.0+$/, ""))) ?? null,
    readCode: (cell, id) => {
      const key = `${id} ${cell}`;
      const known = remembered.get(key);
      if (known) return known;
      const read = readCode(cell, byId.get(id), held);
      if (remembered.size < MOST_REMEMBERED) remembered.set(key, read);
      return read;
    },
  };
}

function readCode(
  cell: string,
  edition: CodedEdition | undefined,
  held: readonly CodedEdition[],
): CodeReading {
  if (!edition) return { refused: "The edition of the code is none that is held here." };
  const others = held.filter(({ id }) => id !== edition.id);
  const read = readCellCode(cell, edition, others);
  if (read.kind === "none") return { code: "" };
  if (read.kind === "code") return { code: unitGroupOf(read.code, edition) };
  // A cell of words may be what somebody answered: its reason would quote it.
  return {
    refused:
      read.seems === "words"
        ? `The cell holds words and no code of ${edition.shortTitle}. Check which column it is from.`
        : read.reason,
  };
}

/** Records are coded to unit groups: of a sub-unit group, the one that it is in. */
function unitGroupOf(code: string, { structure }: CodedEdition): string {
  let group = structure.groups.get(code);
  while (group && group.level > structure.unitLevel && group.parent)
    group = structure.groups.get(group.parent);
  return group?.code ?? code;
}

/** What a sure code's confidence is, by whether most are above 1: then they are percentages. */
export function guessOutOf(cells: readonly string[]): 1 | 100 {
  return cells.filter((cell) => Number(cell) > 1).length > cells.length / 2 ? 100 : 1;
}
