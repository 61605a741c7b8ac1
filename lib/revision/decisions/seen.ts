import { createHash } from "node:crypto";

/** What whoever decides was shown, by what it is called where it has changed since. */
export const SEEN = {
  version: "the version of the proposal",
  stands: "where it stands",
  needs: "what a decision needs",
  votes: "the votes",
  comments: "the comments",
  rules: "the rules that it breaks",
  moves: "the job titles and groups that it changes",
  conflicts: "the conflicts with other proposals",
} as const;
export type SeenPart = keyof typeof SEEN;

const PARTS = Object.keys(SEEN) as SeenPart[];

/**
 * A mark of what was shown, for a form to carry: one short hash for each part, so that what has changed can be named.
 * @param parts plain data; a part that is left out was not shown
 */
export function markOfSeen(parts: Partial<Record<SeenPart, unknown>>): string {
  return PARTS.flatMap((part) =>
    part in parts ? [`${part}:${hash(JSON.stringify(parts[part]) ?? "")}`] : [],
  ).join(" ");
}

/** The longest that a mark can be. */
export const LONGEST_MARK = 300;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** What is otherwise now than when a form was made, as SEEN calls it; everything where the mark is none of ours. */
export function changedSince(seen: string, now: string): string[] {
  const [was, is] = [partsIn(seen), partsIn(now)];
  return PARTS.filter((part) => was.get(part) !== is.get(part)).map((part) => SEEN[part]);
}

function partsIn(mark: string): Map<string, string> {
  return new Map(mark.split(" ").map((part) => part.split(":") as [string, string]));
}
