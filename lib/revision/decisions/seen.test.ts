import fc from "fast-check";
import { expect, test } from "vitest";
import { changedSince, LONGEST_MARK, markOfSeen, SEEN, type SeenPart } from "#lib/revision/decisions/seen";

const anyParts = fc.record(
  Object.fromEntries(Object.keys(SEEN).map((part) => [part, fc.jsonValue()])) as Record<
    SeenPart,
    fc.Arbitrary<unknown>
  >,
);

test("exactly what changed is named", () => {
  fc.assert(
    fc.property(anyParts, anyParts, (before, after) => {
      const parts = Object.keys(SEEN) as SeenPart[];
      const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
      expect(changedSince(markOfSeen(before), markOfSeen(after))).toEqual(changed.map((part) => SEEN[part]));
      expect(markOfSeen(before).length).toBeLessThanOrEqual(LONGEST_MARK);
    }),
  );
});

test("a part that is shown now and was not is a change, and so is a mark that nobody gave", () => {
  const now = markOfSeen({ version: 1, votes: ["for"] });
  expect(changedSince(markOfSeen({ version: 1 }), now)).toEqual([SEEN.votes]);
  expect(changedSince("made up", now)).toEqual([SEEN.version, SEEN.votes]);
});
