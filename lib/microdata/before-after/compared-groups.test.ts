import { describe, expect, it } from "vitest";
import { comparedGroups } from "#lib/microdata/before-after/compared-groups";
import { PAY_MEASURES } from "#lib/microdata/layout/measures";
import type { Records } from "#lib/microdata/reading/records";

const weekly = PAY_MEASURES.find(({ id }) => id === "weekly-pay")!;

/** So many records of each pair of codes, with their pay. */
function compared(flows: [before: number, after: number, records: number, pay: number][], about = ["3219"]) {
  const rows = flows.flatMap(([before, after, records, pay]) =>
    Array.from({ length: records }, (_, at) => ({ before, after, pay: pay + at })),
  );
  const of = (value: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, value);
  const records: Records = {
    length: rows.length,
    of: {
      ...{ adr: of(() => 1), lop: of(() => 2), wgor: of(() => 1), age: of(() => 40), calwght: of(() => 100) },
      gpay: of(({ pay }) => pay),
    },
    occupations: new Map(),
    codes: new Map(),
  };
  const codes = (which: "before" | "after") => Uint16Array.from(rows, (row) => row[which]);
  return comparedGroups(records, codes("before"), codes("after"), new Set(about), weekly);
}
const told = ({ groups }: ReturnType<typeof compared>) =>
  groups.map(({ side, code, base, suppressed }) => `${side} ${code}: ${base ?? suppressed}`);

describe("earnings before and after a proposal", () => {
  it("are of the groups that it is about, and of those that their records go to with all that they get", () => {
    const made = compared([
      [3219, 3215, 40, 500],
      [3219, 3219, 60, 400],
      [3218, 3215, 20, 900],
      [1111, 1111, 30, 2_000],
    ]);
    expect(told(made)).toEqual(["before 3219: 100", "after 3215: 60", "after 3219: 60"]);
    // Weights alike: the running weight 3,000 of 6,000 is at 429, the next value is 430; 429 + (3,000 − 3,000) = 429.
    expect(made.groups.at(-1)).toMatchObject({
      value: 429,
      measure: "weekly-pay:median",
      quality: "precise",
    });
  });

  it("keep back a group of few records, and another with it", () => {
    const made = compared([
      [3219, 3215, 4, 500],
      [3219, 3216, 30, 500],
      [3219, 3219, 60, 400],
    ]);
    expect(told(made)).toEqual([
      "before 3219: 94",
      "after 3215: disclosive",
      "after 3216: disclosive",
      "after 3219: 60",
    ]);
  });

  it("keep back a group that differs from one before by few records", () => {
    const made = compared([
      [3219, 3219, 60, 400],
      [3218, 3219, 3, 900],
    ]);
    expect(told(made)).toEqual(["before 3219: 60", "after 3219: disclosive"]);
  });

  it("tell how many records have no proposed code, and refuse a file where none has", () => {
    expect(compared([[3219, 3219, 30, 400], [3219, 0, 2, 400]]).uncoded).toBe(2); // biome-ignore format: one line
    expect(() => compared([[3219, 0, 30, 400]])).toThrow("coded to 3219 and to a proposed group");
  });
});
