import type { GroupDifference } from "#lib/compile/what-if/group-differences";
import { quantity } from "#lib/platform/in-words";

/**
 * What is otherwise about a group, in a few words: "added", "renamed: it was Nurses; 4 job titles come".
 * Words of lib/compile/decisions/wording.ts for what a draft is compared with.
 */
export function differenceInWords({ before, after, gained, lost }: GroupDifference): string {
  const words: string[] = [];
  if (before === null) words.push("added");
  else if (after === null) words.push("removed");
  else {
    if (before.code !== after.code) words.push(`another code: it was ${before.code}`);
    if (before.title !== after.title) words.push(`renamed: it was ${before.title}`);
  }
  if (gained > 0) words.push(`${quantity(gained, "job title")} ${gained === 1 ? "comes" : "come"}`);
  if (lost > 0) words.push(`${quantity(lost, "job title")} ${lost === 1 ? "leaves" : "leave"}`);
  return words.join("; ") || "content that no job title names comes or leaves";
}

/** How a draft changes, each group under the first word that is true of it. */
export interface DifferencesByKind {
  added: GroupDifference[];
  removed: GroupDifference[];
  /** Under another title or code; job titles may come or leave as well. */
  renamed: GroupDifference[];
  /** Only job titles come or leave. */
  content: GroupDifference[];
}

export function differencesByKind(differences: readonly GroupDifference[]): DifferencesByKind {
  const kinds: DifferencesByKind = { added: [], removed: [], renamed: [], content: [] };
  for (const one of differences) {
    const { before, after } = one;
    if (before === null) kinds.added.push(one);
    else if (after === null) kinds.removed.push(one);
    else if (before.code !== after.code || before.title !== after.title) kinds.renamed.push(one);
    else kinds.content.push(one);
  }
  return kinds;
}
