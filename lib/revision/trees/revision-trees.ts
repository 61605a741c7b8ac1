import { fateInWords, originInWords } from "#lib/compile/decisions/wording";
import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import type { TableLevel } from "#lib/correspondence/levels";
import { compareCodes } from "#lib/correspondence/map";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";
import type { RevisionView } from "#lib/revision/revision-view";

/** What decisions compile to, as far as the trees show it. */
export type CompiledTrees = Pick<RevisionView, "sources" | "targets" | "at">;

/** How a group stands between the editions. */
export const TREE_MARKS = {
  same: "unchanged",
  changed: "changed",
  ends: "ends",
  new: "new",
} as const;
export type TreeMark = keyof typeof TREE_MARKS;

/** A group in a tree: one row, groups below it in the rows after. */
export interface TreeRow extends Group {
  level: TableLevel;
  mark: TreeMark;
  /** What becomes of it, or where it comes from: "continues under the same code, loses content to 3534"; "" where it is unchanged. */
  note: string;
  /** Whether that is otherwise without the proposal that is looked at. */
  touched: boolean;
}

/** A line from a group of the tree before to one of the tree after. */
export interface TreeLink {
  source: string;
  target: string;
  /** The group lives on; else some of its content goes there. */
  livesOn: boolean;
}

/** One major group before and after, its groups in order of code. */
export interface RevisionTrees {
  before: TreeRow[];
  after: TreeRow[];
  links: TreeLink[];
}

/**
 * The tree of a major group in the earlier edition and in the new one.
 * @param without what is compiled without the proposal that is looked at; absent where none is
 */
export function revisionTrees(
  major: string,
  compiled: CompiledTrees,
  without?: CompiledTrees,
): RevisionTrees {
  const before = rowsOf(major, compiled.sources, (code, level) => fateOf(compiled, code, level)).map(
    (row) => ({
      ...row,
      touched: without !== undefined && fateOf(without, row.code, row.level).note !== row.note,
    }),
  );
  const after = rowsOf(major, compiled.targets, (code, level) => originOf(compiled, code, level)).map(
    (row) => ({
      ...row,
      touched:
        without !== undefined &&
        (without.targets.get(row.code)?.title !== row.title ||
          originOf(without, row.code, row.level).note !== row.note),
    }),
  );
  const shown = (rows: readonly TreeRow[]) => new Set(rows.map(({ code }) => code));
  const [sources, targets] = [shown(before), shown(after)];
  const levels = [...new Set([...before, ...after].map(({ level }) => level))].sort((a, b) => a - b);
  const links = levels
    .flatMap((level) => linksAt(compiled, level, level === levels.at(-1)))
    .filter(({ source, target }) => sources.has(source) && targets.has(target));
  return { before, after, links };
}

/** Codes of the major groups that either edition has, each with how many of their groups are not as they were. */
export function majorGroups(compiled: CompiledTrees): (Group & { changed: number })[] {
  const tops = (groups: ReadonlyMap<string, Group>) => structureOf([...groups.values()]).childrenOf("");
  const all = new Map(
    [...tops(compiled.targets), ...tops(compiled.sources)].map((group) => [group.code, group]),
  );
  const changed = [
    ...topsOf(compiled.sources, (code, level) => fateMark(compiled, code, level) !== "same"),
    ...topsOf(compiled.targets, (code, level) => originMark(compiled, code, level) === "new"),
  ];
  return [...all.values()]
    .sort((a, b) => compareCodes(a.code, b.code))
    .map((group) => ({
      ...group,
      changed: changed.filter((top) => top === group.code).length,
    }));
}

/** For each group of which something holds, the major group that it is in. */
function topsOf(
  groups: ReadonlyMap<string, Group>,
  holds: (code: string, level: TableLevel) => boolean,
): (string | null)[] {
  const { groups: held, at } = structureOf([...groups.values()]);
  return [...held.values()]
    .filter(({ code, level }) => holds(code, level as TableLevel))
    .map(({ code }) => at(code, 1));
}

function rowsOf(
  major: string,
  groups: ReadonlyMap<string, Group>,
  standing: (code: string, level: TableLevel) => Pick<TreeRow, "mark" | "note">,
): Omit<TreeRow, "touched">[] {
  const { groups: held, at } = structureOf([...groups.values()]);
  return [...held.values()]
    .filter(({ code }) => at(code, 1) === major)
    .sort((a, b) => compareCodes(a.code, b.code))
    .map(({ code, title, level }) => {
      const own = level as TableLevel;
      return { code, title, level: own, ...standing(code, own) };
    });
}

function fateOf(compiled: CompiledTrees, code: string, level: TableLevel): Pick<TreeRow, "mark" | "note"> {
  const mark = fateMark(compiled, code, level);
  if (mark === "same") return { mark, note: "" };
  const { sources, table } = compiled.at(level);
  return { mark, note: fateInWords(sources.get(code), table.maps) };
}

function originOf(compiled: CompiledTrees, code: string, level: TableLevel): Pick<TreeRow, "mark" | "note"> {
  const mark = originMark(compiled, code, level);
  if (mark === "same") return { mark, note: "" };
  const { targets, table } = compiled.at(level);
  return { mark, note: originInWords(targets.get(code), table.maps) };
}

function fateMark(compiled: CompiledTrees, code: string, level: TableLevel): TreeMark {
  const change = compiled.at(level).sources.get(code);
  if (isUnchanged(change)) return "same";
  return change?.fate === "lives on" ? "changed" : "ends";
}

function originMark(compiled: CompiledTrees, code: string, level: TableLevel): TreeMark {
  const change = compiled.at(level).targets.get(code);
  if (isUnchanged(change)) return "same";
  return change?.origin === "continues" ? "changed" : "new";
}

function isUnchanged(change: SourceChange | TargetChange | undefined): boolean {
  return change?.words.length === 1 && change.words[0] === "unchanged";
}

/** Unit groups are joined by every map; those above only where one lives on, or lines would join nearly all of them. */
function linksAt({ at }: CompiledTrees, level: TableLevel, isOfUnitGroups: boolean): TreeLink[] {
  const { table, sources } = at(level);
  const livesOn = (source: string, target: string) => sources.get(source)?.continuation?.target === target;
  return table.maps.flatMap(({ source, target }) => {
    if (source === null || target === null) return [];
    const link = { source, target, livesOn: livesOn(source, target) };
    return isOfUnitGroups || link.livesOn ? [link] : [];
  });
}
