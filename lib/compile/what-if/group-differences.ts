import type { CompiledGroup } from "#lib/compile/target-groups";
import type { WhatIf } from "#lib/compile/what-if";
import { compareCodes, type GroupMap } from "#lib/correspondence/map";
import type { Nature } from "#lib/correspondence/nature";
import { appendTo } from "#lib/platform/append-to";

/** What is otherwise about a group of the new edition with a proposal than without it. */
export interface GroupDifference {
  /** null where it is added. */
  before: CompiledGroup | null;
  /** null where it is removed. */
  after: CompiledGroup | null;
  /** How many index entries go to it and leave it; of a group above the unit groups, from and to other such groups. */
  gained: number;
  lost: number;
  /** Real where content goes to the group or leaves it, or the group is added or removed; else only code or title differ. */
  nature: Nature;
}

type Groups = ReadonlyMap<string, CompiledGroup>;

/** The new edition without a proposal, or with it. */
interface Side {
  /** Of all levels, by code. */
  groups: Groups;
  /** They tell of content that no index entry names. */
  maps: readonly GroupMap[];
}

/**
 * The groups of any level that are otherwise with a proposal, in order of code. A group is the same one under another code
 * as long as it continues the same earlier group; a code that stands for another group is a removal and an addition.
 * @param entries that go elsewhere
 */
export function groupDifferences(before: Side, after: Side, entries: WhatIf["entries"]): GroupDifference[] {
  const was = byIdentity(before.groups);
  const is = byIdentity(after.groups);
  const moved = movedContent(before.groups, after.groups, entries);
  const real = new Set([...moved.keys(), ...remapped(before, after)]);
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((id): GroupDifference[] => {
      const [old = null, now = null] = [was.get(id), is.get(id)];
      const isReal = old === null || now === null || real.has(id);
      const isSame = old?.code === now?.code && old?.title === now?.title;
      if (isSame && !isReal) return [];
      const { gained = 0, lost = 0 } = moved.get(id) ?? {};
      return [{ before: old, after: now, gained, lost, nature: isReal ? "real" : "virtual" }];
    })
    .sort(
      (a, b) => compareCodes(codeOf(a), codeOf(b)) || Number(a.after !== null) - Number(b.after !== null),
    );
}

function codeOf({ before, after }: GroupDifference): string {
  return (after ?? before)?.code ?? "";
}

/** What makes a group the same one on both sides. */
function identityOf({ code, continues }: CompiledGroup): string {
  return continues ?? `new ${code}`;
}

function byIdentity(groups: Groups): Map<string, CompiledGroup> {
  return new Map([...groups.values()].map((group) => [identityOf(group), group]));
}

/** The identities of a unit group and of the groups above it; none for content that goes nowhere. */
function chainOf(groups: Groups, code: string | null): Set<string> {
  const chain = new Set<string>();
  for (let at = code; at !== null; ) {
    const group = groups.get(at);
    if (!group) break;
    chain.add(identityOf(group));
    at = group.parent;
  }
  return chain;
}

function movedContent(
  before: Groups,
  after: Groups,
  entries: WhatIf["entries"],
): Map<string, { gained: number; lost: number }> {
  const moved = new Map<string, { gained: number; lost: number }>();
  const count = (ids: Iterable<string>, side: "gained" | "lost") => {
    for (const id of ids) {
      const own = moved.get(id) ?? { gained: 0, lost: 0 };
      own[side] += 1;
      moved.set(id, own);
    }
  };
  for (const entry of entries) {
    const [from, to] = [chainOf(before, entry.before), chainOf(after, entry.after)];
    count(without(from, to), "lost");
    count(without(to, from), "gained");
  }
  return moved;
}

/** The groups that a source goes to on one side only, whatever index entries it has. */
function remapped(before: Side, after: Side): Set<string> {
  const [was, is] = [targetsBySource(before), targetsBySource(after)];
  const placed = placedOtherwise(before.groups, after.groups);
  const isOtherwise = (code: string | null) => placed.size > 0 && passes(after.groups, code, placed);
  return new Set(
    [...new Set([...was.keys(), ...is.keys()])].flatMap((source) => {
      const [old, now] = [was.get(source) ?? [], is.get(source) ?? []];
      // Nearly every source goes where it went: only the others are followed up to the groups above.
      if (old.join() === now.join() && !now.some(isOtherwise)) return [];
      const [then, there] = [identitiesOf(before.groups, old), identitiesOf(after.groups, now)];
      return [...without(then, there), ...without(there, then)];
    }),
  );
}

function targetsBySource({ maps }: Side): Map<string | null, (string | null)[]> {
  const bySource = new Map<string | null, (string | null)[]>();
  for (const { source, target } of maps) appendTo(bySource, source, target);
  return bySource;
}

/** Codes of groups that are on one side only, are other groups there, or stand under another group. */
function placedOtherwise(before: Groups, after: Groups): Set<string> {
  const otherwise = new Set<string>();
  for (const [code, group] of before) {
    const other = after.get(code);
    if (!other || other.parent !== group.parent || identityOf(other) !== identityOf(group))
      otherwise.add(code);
  }
  for (const code of after.keys()) if (!before.has(code)) otherwise.add(code);
  return otherwise;
}

/** Whether a group or one above it is among these. */
function passes(groups: Groups, code: string | null, among: ReadonlySet<string>): boolean {
  for (let at = code; at !== null; at = groups.get(at)?.parent ?? null) if (among.has(at)) return true;
  return false;
}

function identitiesOf(groups: Groups, targets: readonly (string | null)[]): Set<string> {
  return new Set(targets.flatMap((code) => [...chainOf(groups, code)]));
}

function without(ids: Iterable<string>, others: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !others.has(id));
}
