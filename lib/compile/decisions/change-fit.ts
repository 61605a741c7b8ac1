import { type RevisionBasis, sourceOf } from "#lib/compile/basis";
import { type Change, sourcesOf, targetsOf } from "#lib/compile/decisions/change";
import type { RevisionRule } from "#lib/compile/problem";
import { listed } from "#lib/platform/listed";

/** Why a change cannot be read. */
export interface Unfit {
  rule: Extract<RevisionRule, "kind-fits" | "known-source" | "known-entry">;
  sources: string[];
  message: string;
}

/**
 * Why a change by itself makes no sense: its groups or entries are unknown, or its sources and targets do not fit its
 * kind. null when it does; what it says may still clash with other changes.
 */
export function unfitReason(basis: RevisionBasis, change: Change): Unfit | null {
  const sources = sourcesOf(change);
  const unknown = sources.filter((code) => !basis.groups.has(code));
  if (unknown.length > 0) {
    return {
      rule: "known-source",
      sources: unknown,
      message: `${listed(unknown)} ${unknown.length === 1 ? "is no group" : "are no groups"} of the edition that is revised. Correct the code.`,
    };
  }
  const uids = namedUids(change).filter((uid) => sourceOf(basis, uid) === null);
  if (uids.length > 0) {
    return {
      rule: "known-entry",
      sources,
      message: `${listed(uids.slice(0, 5))} ${uids.length > 5 ? `and ${uids.length - 5} more are` : "is"} no coded entry of the index. Correct the entry or add it.`,
    };
  }
  const misfit = misfitOf(basis, change) ?? levelMisfit(basis, change);
  return misfit === null ? null : { rule: "kind-fits", sources, message: misfit };
}

function namedUids(change: Change): string[] {
  return change.type === "remove entries" || change.type === "reassign entries" ? change.uids : [];
}

/** What is missing for a change of its kind, or too much. */
function misfitOf(basis: RevisionBasis, change: Change): string | null {
  switch (change.type) {
    case "split":
      return change.parts.length === 0
        ? `${change.source} is split into no parts. Say which part goes where.`
        : null;
    case "merge":
      return change.sources.length === 0 ? "Nothing is merged. Say which groups are." : null;
    case "rename":
      return change.to.title === undefined ? `${change.source} is given no title. Say which.` : null;
    case "recode":
      return change.to.code === undefined || change.to.code === change.source
        ? `${change.source} is given no other code. Say which.`
        : null;
    case "move":
      return change.to.code === undefined
        ? `${change.source} is moved, but not under which group. Give its code there.`
        : null;
    case "create":
      return change.group.title
        ? null
        : `Group ${change.group.code ?? ""} is created without a title. Give it one.`;
    case "transfer":
      return basis.entriesOf.has(change.source)
        ? null
        : `${change.source} is not a unit group, and only unit groups hold job titles. Move parts of its unit groups.`;
    case "add entries":
    case "remove entries":
    case "reassign entries":
    case "remove":
    case "describe":
      return null;
  }
}

/** A group stays at its level, whatever else changes; content is of unit groups. */
function levelMisfit({ structure, unitLevel }: RevisionBasis, change: Change): string | null {
  const sources = sourcesOf(change);
  const ofEntries = change.type === "add entries" || change.type === "reassign entries";
  const level = ofEntries ? unitLevel : structure.levelOf(sources[0] ?? "");
  if (sources.some((code) => structure.levelOf(code) !== level)) {
    return `${listed(sources)} are of different levels. Merge groups of one level.`;
  }
  for (const { code, parent } of targetsOf(change)) {
    if (typeof code === "string" && !structure.shape.isCode(code)) {
      return `“${code}” is no code. Give ${structure.shape.form}.`;
    }
    const above = parent === undefined ? null : structure.levelOf(parent);
    const below = above === null ? null : above + 1;
    const at = typeof code === "string" ? (structure.levelOf(code) ?? below) : below;
    if (level !== null && at !== null && at !== level) {
      return `${code ?? `a group under ${parent}`} is of another level than ${listed(sources) || "a unit group"}. Give a group of the same level.`;
    }
  }
  return null;
}
