import type { RevisionProblem } from "#lib/compile/problem";
import { shortTitleOf } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import type { ReleaseContent } from "#lib/releases/release-content";

/** What stands against a release, each in a sentence that says what to do: rules that decisions break, codes that lead nowhere. */
export function releaseProblems(
  content: ReleaseContent,
  problems: readonly Pick<RevisionProblem, "severity" | "message">[],
): string[] {
  return [
    ...problems.filter(({ severity }) => severity === "breach").map(({ message }) => message),
    ...unknownCodes(content),
  ];
}

const MOST_NAMED = 5;

/** Codes of entries that no group of their edition has: an import may have changed either. */
function unknownCodes({ editions, groups, entries }: ReleaseContent): string[] {
  const known = new Set(groups.map(({ edition, code }) => `${edition} ${code}`));
  const unknown = new Map<string, string[]>();
  for (const { uid, codes } of entries)
    for (const [edition, code] of Object.entries(codes))
      if (code && !known.has(`${edition} ${code}`)) appendTo(unknown, `${edition} ${code}`, uid);
  return [...unknown].sort().map(([key, uids]) => {
    const [edition = "", code = ""] = key.split(" ");
    const named = listed(uids.slice(0, MOST_NAMED));
    const more = uids.length > MOST_NAMED ? ` and ${uids.length - MOST_NAMED} more` : "";
    const are = uids.length === 1 ? "is" : "are";
    return `${quantity(uids.length, "index entry", "index entries")} (${named}${more}) ${are} coded to ${code}, which ${shortTitleOf(edition, editions)} does not have. Give them another code in the coding index.`;
  });
}
