import type { WhatIf } from "#lib/compile/what-if";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import { type TreePart, treeAround } from "#lib/revision/trees/tree-around";

/** The tree of the new edition without a proposal and with it, around the groups that it touches. */
export interface ProposalTrees {
  before: TreePart[];
  after: TreePart[];
  /** What becomes of a group that the proposal touches, or where it comes from: a few words. */
  note(side: "before" | "after", code: string): string;
}

/**
 * @param compiled groups of the new edition as compiled now, by code
 * @param inEffect whether the proposal is in what is compiled now: then the tree before is worked out, else the tree after
 */
export function proposalTrees(
  { groups, entries }: Pick<WhatIf, "groups" | "entries">,
  compiled: ReadonlyMap<string, Group>,
  inEffect: boolean,
): ProposalTrees {
  const { appear, vanish, change } = groups;
  const without = inEffect
    ? replaced(compiled, appear, [...vanish, ...change.map(({ before }) => before)])
    : compiled;
  const with_ = inEffect
    ? compiled
    : replaced(compiled, vanish, [...appear, ...change.map(({ after }) => after)]);
  const moved = movedEntries(entries);
  const changed = new Map(change.map((one) => [one.before.code, one]));
  const codes = [...appear, ...vanish].map(({ code }) => code);
  const concerned = [...new Set([...codes, ...changed.keys(), ...moved.keys()])].sort();
  const isNew = new Set(appear.map(({ code }) => code));
  const ends = new Set(vanish.map(({ code }) => code));
  return {
    before: treeAround(without, concerned),
    after: treeAround(with_, concerned),
    note: (side, code) => {
      const own = changed.get(code);
      const words: string[] = [];
      if (side === "before" && ends.has(code)) words.push("would no longer be there");
      if (side === "after" && isNew.has(code)) words.push("new");
      if (own && own.before.title !== own.after.title)
        words.push(side === "before" ? `would be called “${own.after.title}”` : `was “${own.before.title}”`);
      else if (own) words.push(side === "before" ? "would mean something else" : "means something else");
      const { gained = 0, lost = 0 } = moved.get(code) ?? {};
      if (lost > 0) words.push(`${entryCount(lost)} leave${lost === 1 ? "s" : ""}`);
      if (gained > 0) words.push(`${entryCount(gained)} come${gained === 1 ? "s" : ""}`);
      return listed(words);
    },
  };
}

function entryCount(entries: number): string {
  return quantity(entries, "index entry", "index entries");
}

function replaced(
  groups: ReadonlyMap<string, Group>,
  out: readonly Group[],
  into: readonly Group[],
): Map<string, Group> {
  const made = new Map(groups);
  for (const { code } of out) made.delete(code);
  for (const { code, title } of into) made.set(code, { code, title });
  return made;
}

/** How many entries each group of the new edition would gain and lose. */
function movedEntries(entries: WhatIf["entries"]): Map<string, { gained: number; lost: number }> {
  const moved = new Map<string, { gained: number; lost: number }>();
  const at = (code: string) => {
    const known = moved.get(code) ?? { gained: 0, lost: 0 };
    moved.set(code, known);
    return known;
  };
  for (const { before, after } of entries) {
    if (before !== null) at(before).lost++;
    if (after !== null) at(after).gained++;
  }
  return moved;
}
