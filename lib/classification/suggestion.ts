import { groupMatcher } from "#lib/classification/hierarchy";
import { nearCodes } from "#lib/classification/near-codes";
import { ancestorsOf, isCode } from "#lib/facts/code";
import type { Group } from "#lib/facts/edition";

/** What somebody may have meant by a code that an edition does not have. */
export interface GroupSuggestion {
  /** The lowest group that would be above it: 213 for 2138. */
  above: Group | null;
  /** Groups whose code is one slip of typing away, or, for words, whose title has all of them; at most ten. */
  near: Group[];
}

const MOST = 10;

/** @param groups all groups of the edition in code order */
export function suggestGroups(typed: string, groups: readonly Group[]): GroupSuggestion {
  if (!isCode(typed)) {
    const named = /\p{Letter}/u.test(typed) ? groups.filter(groupMatcher(typed)) : [];
    return { above: null, near: (named.length > 0 ? named : nearCodes(typed, groups)).slice(0, MOST) };
  }
  const ancestors = new Set(ancestorsOf(typed));
  return {
    above: groups.findLast((group) => ancestors.has(group.code)) ?? null,
    near: nearCodes(typed, groups),
  };
}
