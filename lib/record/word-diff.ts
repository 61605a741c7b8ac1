import { diffWordsWithSpace } from "diff";

/** A stretch of a text that stayed, was taken out or was put in. */
export interface DiffPart {
  what: "same" | "removed" | "added";
  text: string;
}

/** Longer texts are not compared word by word: that would take longer than anybody waits for a page. */
const LONGEST = 20_000;

/** What changed between two texts, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === "" ? [] : [{ what: "same", text: before }];
  const parts =
    before.length + after.length > LONGEST ? undefined : diffWordsWithSpace(before, after, { timeout: 200 });
  if (!parts)
    return [{ what: "removed", text: before } as const, { what: "added", text: after } as const].filter(
      ({ text }) => text !== "",
    );
  return parts.map(({ added, removed, value }) => ({
    what: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
