import { describe, expect, it } from "vitest";
import { type EntryMove, EntryMoves } from "#lib/record/entry-moves";

const codes = (all: string[] | null): EntryMove["before"] => {
  if (all === null) return null;
  const [soc2020 = "", soc2010 = "", subUnit = ""] = all;
  return { soc2020, soc2010, subUnit };
};
const moves = (...rows: [number: bigint, before: string[] | null, after: string[] | null][]) => {
  const all = new EntryMoves();
  for (const [number, before, after] of rows)
    all.add([{ number, before: codes(before), after: codes(after) }]);
  return all;
};

describe("what brought entries into a group or out of it", () => {
  const all = moves(
    [1n, null, ["2134", "2136", ""]],
    [2n, ["2134", "2136", ""], ["2135", "2136", "2135/01"]],
    [3n, ["2135", "2136", "2135/01"], ["2135", "2136", "2135/01"]],
    [4n, ["2135", "2136", "2135/01"], null],
  );

  it("is known at both groups of a move, newest first, and at no other", () => {
    expect(all.of("soc2020", "2134", 9)).toEqual([2n, 1n]);
    expect(all.of("soc2020", "2135", 9)).toEqual([4n, 2n]);
    expect(all.of("soc2010", "2136", 9)).toEqual([4n, 1n]);
    expect(all.of("subUnit", "2135/01", 9)).toEqual([4n, 2n]);
    expect(all.of("soc2010", "2134", 9)).toEqual([]);
  });

  it("is the same when deeds are gathered twice", () => {
    all.add([{ number: 2n, before: codes(["2134", "2136", ""]), after: codes(["2135", "2136", "2135/01"]) }]);
    expect(all.of("soc2020", "2134", 1)).toEqual([2n]);
    expect(all.upTo).toBe(4n);
  });
});
