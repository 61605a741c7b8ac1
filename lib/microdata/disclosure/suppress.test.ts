import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearBounds } from "#lib/gold-coding/figures/linear-bounds.fixture";
import { POLICY } from "#lib/microdata/disclosure/policy";
import { toldDetails } from "#lib/microdata/disclosure/suppress";
import { toldCells } from "#lib/microdata/disclosure/told-cells";
import { WHO, whoOf } from "#lib/microdata/estimates/breakdown";

const CELLS = [4, 5, 7, 8];
const isSmall = (records: number) => records > 0 && records < POLICY.leastRecords;

/** A tree of groups, two levels below all, and what each of its unit groups has of men and women, full and part time. */
const trees = fc
  .array(
    fc.array(
      fc.tuple(...CELLS.map(() => fc.oneof(fc.constant(0), fc.nat(12), fc.integer({ min: 10, max: 60 })))),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((minors) => {
    const parents = [-1];
    const own: number[][] = [[0, 0, 0, 0]];
    for (const _ of minors) {
      parents.push(0);
      own.push([0, 0, 0, 0]);
    }
    for (const [minor, units] of minors.entries())
      for (const unit of units) {
        parents.push(1 + minor);
        own.push(unit);
      }
    const bases = new Int32Array(parents.length * WHO.length);
    for (const [group, counts] of own.entries())
      for (let at = group; at >= 0; at = parents[at]!)
        for (const [place, count] of counts.entries()) add(bases, at, CELLS[place]!, count);
    return { parents: Int32Array.from(parents), bases };
  });

function add(bases: Int32Array, group: number, who: number, count: number): void {
  const { sex, hours } = WHO[who]!;
  for (const [at, one] of WHO.entries())
    if ((one.sex === "" || one.sex === sex) && (one.hours === "" || one.hours === hours))
      bases[group * WHO.length + at]! += count;
}

/** Every sum in which the cells of a tree stand: parts of a group, and groups of a group. The first is the sum of the rest. */
function lines(parents: Int32Array): number[][] {
  const cell = (group: number, who: number) => group * WHO.length + who;
  const within = [[0, 3, 6], [0, 1, 2], [3, 4, 5], [6, 7, 8], [1, 4, 7], [2, 5, 8]]; // biome-ignore format: a table
  const made: number[][] = [];
  for (let group = 0; group < parents.length; group++) {
    for (const line of within) made.push(line.map((who) => cell(group, who)));
    const below = [...parents.keys()].filter((one) => parents[one] === group);
    if (below.length > 0)
      for (let who = 0; who < WHO.length; who++)
        made.push([cell(group, who), ...below.map((one) => cell(one, who))]);
  }
  return made;
}

/** Each cell as the parts that it is a sum of, numbered: the records of a group without groups, by sex and hours. */
function partsOf(parents: Int32Array): { parts: number; of: (cell: number) => number[] } {
  const groups = [...parents.keys()];
  const units = groups.filter((group) => !parents.includes(group));
  const isIn = (unit: number, group: number): boolean =>
    unit === group || (unit > 0 && isIn(parents[unit]!, group));
  const parts = units.flatMap((unit) => CELLS.map((who) => ({ unit, ...WHO[who]! })));
  return {
    parts: parts.length,
    of(cell) {
      const { sex, hours } = WHO[cell % WHO.length]!;
      const group = Math.floor(cell / WHO.length);
      return [...parts.keys()].filter((at) => {
        const part = parts[at]!;
        const isWho = (sex === "" || sex === part.sex) && (hours === "" || hours === part.hours);
        return isWho && isIn(part.unit, group);
      });
    },
  };
}

describe("what is kept back of counts of records", () => {
  it("leaves no small number that one subtraction along a margin gives", () => {
    fc.assert(
      fc.property(trees, ({ parents, bases }) => {
        const told = toldCells(parents, whoOf("both"), [{ bases }]);
        for (const line of lines(parents)) {
          const hidden = line.filter((cell) => !told(0, cell));
          if (hidden.length === 1) expect(isSmall(bases[hidden[0]!]!)).toBe(false);
        }
        for (const [cell, base] of bases.entries()) if (isSmall(base)) expect(told(0, cell)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves each small number open, whatever sums are put together", () => {
    fc.assert(
      fc.property(trees, ({ parents, bases }) => {
        const told = toldCells(parents, whoOf("both"), [{ bases }]);
        if (!told(0, 0)) return;
        // All that is unknown are the records of unit groups by sex and hours; every cell is a sum of them.
        const made = partsOf(parents);
        const cells = [...bases.keys()];
        const known = cells
          .filter((cell) => told(0, cell))
          .map((cell) => ({ of: made.of(cell), is: bases[cell]! }));
        for (const cell of cells) {
          if (!isSmall(bases[cell]!)) continue;
          const [least, most] = linearBounds(made.parts, known, made.of(cell));
          expect(most - least).toBeGreaterThan(0.5);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps one more group back where one alone would be told by the rest", () => {
    const told = toldDetails([-1, 0, 0, 0], [{ name: "all", needs: [], counts: [[100, 4, 40, 56]] }]);
    expect([...told.get("all")!]).toEqual([1, 0, 0, 1]);
  });

  it("keeps back every group below one that is kept back", () => {
    const told = toldDetails([-1, 0, 0, 0, 2], [{ name: "all", needs: [], counts: [[100, 4, 40, 56, 40]] }]);
    expect([...told.get("all")!]).toEqual([1, 0, 0, 1, 0]);
  });

  it("tells no men and women apart where few of either are", () => {
    const bases = Int32Array.from([50, 30, 20, 45, 27, 18, 5, 3, 2]);
    const told = toldCells(Int32Array.of(-1), whoOf("both"), [{ bases }]);
    expect(WHO.map((_, cell) => told(0, cell))).toEqual([true, true, true, ...Array(6).fill(false)]);
  });

  it("of a share also where few are counted, or all but few", () => {
    const bases = Int32Array.of(50, 0, 0, 0, 0, 0, 0, 0, 0);
    const told = (counted: number) =>
      toldCells(
        Int32Array.of(-1),
        [0],
        [{ bases, counted: Int32Array.of(counted, ...bases.slice(1)) }],
      )(0, 0);
    expect([0, 9, 10, 40, 41, 50].map(told)).toEqual([true, false, true, true, false, true]);
  });
});
