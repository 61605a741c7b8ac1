import type { CompiledGroup } from "#lib/compile/target-groups";
import type { WhatIf } from "#lib/compile/what-if";
import { compareCodes, type GroupMap } from "#lib/correspondence/map";
import type { Nature } from "#lib/correspondence/nature";

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
  const [was, is] = [identitiesBySource(before), identitiesBySource(after)];
  return new Set(
    [...new Set([...was.keys(), ...is.keys()])].flatMap((source) => {
      const [old, now] = [was.get(source) ?? NONE, is.get(source) ?? NONE];
      return [...without(old, now), ...without(now, old)];
    }),
  );
}

const NONE: ReadonlySet<string> = new Set();

function identitiesBySource({ groups, maps }: Side): Map<string | null, Set<string>> {
  const bySource = new Map<string | null, Set<string>>();
  for (const { source, target } of maps) {
    const own = bySource.get(source) ?? new Set<string>();
    for (const id of chainOf(groups, target)) own.add(id);
    bySource.set(source, own);
  }
  return bySource;
}

function without(ids: Iterable<string>, others: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !others.has(id));
}
