import { expect, test } from "vitest";
import { codedOtherwise, levelCounts } from "#lib/releases/check/release-check";
import { freeze } from "#lib/releases/freeze/freeze";
import { nextInput, smallRelease, withEntry } from "#lib/releases/freeze/release-input.fixture";
import { releaseProblems } from "#lib/releases/release-problems";
import { decision } from "#lib/revision/revision.fixture";

const first = smallRelease();
const recoded = (code: string) =>
  withEntry(first.entries, "1111-0", { codes: { soc2010: "1111", soc2020: code } });

test("nothing stands against a release in which every code leads somewhere and no rule is broken", () => {
  expect(releaseProblems(first, [{ severity: "warning", message: "A code is used anew." }])).toEqual([]);
});

test("a broken rule does, and a code that an import left without a group", () => {
  const next = freeze(nextInput(first, [], { entries: recoded("1999") }));
  expect(releaseProblems(next, [{ severity: "breach", message: "Two groups have one title." }])).toEqual([
    "Two groups have one title.",
    "1 index entry (1111-0) is coded to 1999, which SOC2020 does not have. Give them another code in the coding index.",
  ]);
});

test("an entry that somebody codes otherwise than the decisions is listed with both codes", () => {
  expect(codedOtherwise(first)).toEqual([]);
  const next = freeze(nextInput(first, [], { entries: recoded("1119") }));
  expect(codedOtherwise(next)).toEqual([
    { uid: "1111-0", title: "Nurses 0", released: "1119", decided: "1111" },
  ]);
});

test("groups and pairs are counted at each level, beside those of the release before", () => {
  const merged = decision("d1", { type: "merge", sources: ["2112"], to: { code: "2111" } });
  const counts = levelCounts(first, freeze(nextInput(first, [merged])));
  expect(counts.map(({ groups, pairs }) => [groups.before, groups.after, pairs.before, pairs.after])).toEqual(
    [
      [2, 2, 2, 2],
      [3, 3, 3, 3],
      [4, 4, 4, 4],
      [8, 7, 8, 8],
    ],
  );
  expect(levelCounts(null, first)[3]).toMatchObject({ groups: { before: null, after: 8 } });
});
