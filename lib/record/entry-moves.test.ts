import { describe, expect, it } from "vitest";
import { EntryMoves } from "#lib/record/entry-moves";

const moves = (...rows: [number: bigint, before: (string | null)[], after: (string | null)[]][]) => {
  const all = new EntryMoves();
  for (const [number, before, after] of rows) all.add([{ number, before, after }]);
  return all;
};

describe("what brought entries into a group or out of it", () => {
  const all = moves(
    [1n, [null, null, null], ["2134", "2136", ""]],
    [2n, ["2134", "2136", ""], ["2135", "2136", "2135/01"]],
    [3n, ["2135", "2136", "2135/01"], ["2135", "2136", "2135/01"]],
    [4n, ["2135", "2136", "2135/01"], [null, null, null]],
  );

  it("is known at both groups of a move, newest first, and at no other", () => {
    expect(all.of("soc2020", "2134", 9)).toEqual([2n, 1n]);
    expect(all.of("soc2020", "2135", 9)).toEqual([4n, 2n]);
    expect(all.of("soc2010", "2136", 9)).toEqual([4n, 1n]);
    expect(all.of("subUnit", "2135/01", 9)).toEqual([4n, 2n]);
    expect(all.of("soc2010", "2134", 9)).toEqual([]);
  });

  it("is the same when deeds are gathered twice", () => {
    all.add([{ number: 2n, before: ["2134", "2136", ""], after: ["2135", "2136", "2135/01"] }]);
    expect(all.of("soc2020", "2134", 1)).toEqual([2n]);
    expect(all.upTo).toBe(4n);
  });
});
