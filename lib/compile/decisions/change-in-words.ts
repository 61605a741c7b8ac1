import type { Change } from "#lib/compile/decisions/change";
import { changeStatement, type StatedPart, type Wording } from "#lib/compile/decisions/wording";
import type { Group } from "#lib/facts/edition";
import { type Structure, structureOf } from "#lib/facts/structure";

/**
 * A change in a line, without its full stop: its statement (lib/compile/decisions/wording.ts) with the parts behind it. For where
 * nothing is compiled: groups of the new edition are named as far as the change names them.
 * @param groups of the edition that is revised, by code
 */
export function changeInWords(change: Change, groups: ReadonlyMap<string, Group>): string {
  const { sentence, parts } = changeStatement(change, {
    ...NOT_COMPILED,
    sources: groups,
    structure: structureIn(groups),
  });
  const line = parts.length === 0 ? sentence : `${sentence} ${parts.map(partInLine).join("; ")}`;
  return /\bn\.e\.c\.$/i.test(line) ? line : line.replace(/[.:]$/, "");
}

const NOT_COMPILED: Omit<Wording, "sources" | "structure"> = {
  targets: new Map(),
  sourceChange: () => undefined,
  targetChange: () => undefined,
  entriesOf: () => [],
};

const structures = new WeakMap<ReadonlyMap<string, Group>, Structure>();

/** Many changes are worded with the same groups. */
function structureIn(groups: ReadonlyMap<string, Group>): Structure {
  const known = structures.get(groups) ?? structureOf([...groups.values()]);
  structures.set(groups, known);
  return known;
}

/** "1113 Ward nurses (2 index entries)". */
function partInLine({ code, title, note }: StatedPart): string {
  const named = [code, title].filter(Boolean).join(" ");
  return note === "" ? named : `${named} (${note})`;
}
