import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KnownSum, linearBounds } from "#lib/gold-coding/figures/linear-bounds.fixture";
import {
  type Counted,
  LEAST_SHOWN,
  levelsShown,
  noneSmall,
  pathsShown,
  rowsShown,
  rowsWithinShown,
  tableLevels,
} from "#lib/gold-coding/figures/suppression";
import { listsBy } from "#lib/platform/lists-by";

const rows = (given: Record<string, Record<string, number>>) =>
  new Map(
    Object.entries(given).map(([row, counts]) => [
      row,
      Object.entries(counts).map(([profile, records]): Counted => ({ profile, records })),
    ]),
  );

describe("which figures may be shown to whoever may not see the records", () => {
  it("those of a level whose difference to another is no small number", () => {
    const records = [
      { profile: "===", records: 400 },
      { profile: "==≠", records: 60 },
      { profile: "=≠≠", records: 4 },
      { profile: "≠≠≠", records: 20 },
    ];
    // 4 agree at the first and not at the second: one of these two levels has to go.
    expect(levelsShown(records, 3)).toEqual([1, 2]);
    expect(levelsShown([{ profile: "===", records: 9 }], 3)).toEqual([]);
    expect(levelsShown([{ profile: "===", records: 90 }], 3)).toEqual([0, 1, 2]);
  });

  it("not those of a row with a small number, nor of another that would give it away", () => {
    const given = rows({ a: { "=": 40, "≠": 3 }, b: { "=": 30, "≠": 20 }, c: { "=": 90, "≠": 30 } });
    expect(rowsShown(given, [0])).toEqual(new Set(["c"]));
  });

  it("not those of two rows whose numbers come to a small one", () => {
    const given = rows({ a: { "=": 3 }, b: { "=": 4 }, c: { "=": 25 }, d: { "=": 70 } });
    expect(rowsShown(given, [0])).toEqual(new Set(["d"]));
  });

  it("all of them where there is no small number", () => {
    expect(rowsShown(rows({ a: { "=": 10 }, b: { "=": 25, "≠": 0 }, c: {} }), [0]).size).toBe(3);
  });

  it("nothing within a row that is not shown", () => {
    const given = rows({
      "seen 1": { "=": 50 },
      "seen 2": { "=": 60 },
      "blind 1": { "=": 8 },
      "blind 2": { "=": 70 },
    });
    const { outer, rows: shown } = rowsWithinShown(given, (row) => row.split(" ")[0]!, [0]);
    expect(outer).toEqual(new Set(["seen", "blind"]));
    expect(shown).toEqual(new Set(["seen 1", "seen 2"]));
  });
});

/** A kind of record: where it was coded, when, of what group, and how far its coders agree. */
interface Kind {
  queue: string;
  arm: string;
  month: string;
  group: string;
  profile: string;
}
const KINDS: Kind[] = ["seen 1", "seen 2", "blind 1", "blind 2"].flatMap((queue) =>
  ["May", "June", "July"].flatMap((month) =>
    ["1", "2", "3"].flatMap((group) =>
      ["===", "==≠", "=≠≠", "≠≠≠"].map((profile) => ({
        queue,
        arm: queue.split(" ")[0]!,
        month,
        group,
        profile,
      })),
    ),
  ),
);
const numbers = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 60 }) },
  ),
  { minLength: KINDS.length, maxLength: KINDS.length },
);

describe("what somebody can work out from all that is published of a batch", () => {
  it("leaves every small number room for ten records and more", () => {
    let small = 0;
    fc.assert(
      fc.property(numbers, (records) => {
        const { published, hidden } = tablesOf(records);
        const sums = published.map((of): KnownSum => ({ of, is: sumOf(records, of) }));
        for (const { is } of sums) expect(noneSmall([is])).toBe(true);
        for (const of of hidden.filter((cell) => !noneSmall([sumOf(records, cell)]))) {
          small++;
          const [least, most] = linearBounds(KINDS.length, sums, of);
          expect(most - least).toBeGreaterThan(LEAST_SHOWN - 1e-6);
        }
      }),
      { numRuns: 25 },
    );
    expect(small).toBeGreaterThan(100);
  });

  it("would be everything, were only the small numbers themselves left out", () => {
    // The attack itself: a row's small number is the total less the others.
    const known = [
      { of: [0, 1, 2], is: 60 },
      { of: [0], is: 32 },
      { of: [1], is: 25 },
    ];
    expect(linearBounds(3, known, [2])).toEqual([3, 3]);
  });
});

function sumOf(records: readonly number[], of: readonly number[]): number {
  return of.reduce((sum, at) => sum + records[at]!, 0);
}

/** The places that each published number is the sum of, and those of each that is kept back. */
function tablesOf(records: readonly number[]): { published: number[][]; hidden: number[][] } {
  const places = KINDS.map((_, at) => at);
  const counted = (of: readonly number[]) =>
    of.map((at): Counted => ({ profile: KINDS[at]!.profile, records: records[at]! }));
  const levels = levelsShown(counted(places), 3);
  const cells = (of: readonly number[], at: readonly number[]) => [
    ...listsBy(of, (place) => at.map((level) => KINDS[place]!.profile[level]).join("")).values(),
  ];
  const published = levels.length > 0 ? cells(places, levels) : [];
  const hidden = cells(places, [0, 1, 2]);
  const split = (by: (kind: Kind) => string) => listsBy(places, (at) => by(KINDS[at]!));
  const profiles = (rows: Map<string, number[]>) =>
    new Map([...rows].map(([row, of]): [string, Counted[]] => [row, counted(of)]));
  const publish = (rows: Map<string, number[]>, at: readonly number[], seen: ReadonlySet<string>) => {
    for (const [row, of] of rows) {
      if (seen.has(row)) published.push(...cells(of, at));
      // A row that is shown at some levels hides what others would tell apart.
      hidden.push(...cells(of, [0, 1, 2]));
    }
  };
  for (const by of [({ month }: Kind) => month, ({ group }: Kind) => group]) {
    const rows = split(by);
    const at = tableLevels(levels, (some) => rowsShown(profiles(rows), some).size);
    publish(rows, at, at.length > 0 ? rowsShown(profiles(rows), at) : new Set());
  }
  const [queues, arms] = [split(({ queue }) => queue), split(({ arm }) => arm)];
  const within = (some: readonly number[]) =>
    rowsWithinShown(profiles(queues), (queue) => queue.split(" ")[0]!, some);
  const at = tableLevels(levels, (some) => within(some).outer.size + within(some).rows.size);
  publish(queues, at, at.length > 0 ? within(at).rows : new Set());
  publish(arms, at, at.length > 0 ? within(at).outer : new Set());
  return { published, hidden: hidden.filter((of) => of.length > 0) };
}

describe("confusions at each level", () => {
  it("keep back small ones so that no sum of what is shown tells them", () => {
    const paths = fc.array(
      fc.record({
        steps: fc
          .tuple(
            fc.constantFrom("=", "≠"),
            fc.constantFrom("1-2", "1-3", "2-3"),
            fc.constantFrom("a", "b", "c"),
            fc.constantFrom("x", "y"),
          )
          .map(([first, ...steps]) => [
            first,
            ...steps.map((step, at) => `${steps.slice(0, at).join("")}${step}`),
          ]),
        records: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })),
      }),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(paths, (given) => {
        const nodes = listsBy(
          given.flatMap(({ steps }, at) =>
            steps.map((_, depth) => ({ at, node: steps.slice(0, depth + 1).join(" ") })),
          ),
          ({ node }) => node,
        );
        const sizes = new Map(
          [...nodes].map(([node, of]) => [
            node,
            sumOf(
              given.map(({ records }) => records),
              of.map(({ at }) => at),
            ),
          ]),
        );
        const shown = pathsShown(given, (step) => noneSmall([sizes.get(step)!]));
        const known = [...shown].map((node) => ({
          of: nodes.get(node)!.map(({ at }) => at),
          is: sizes.get(node)!,
        }));
        for (const { is } of known) expect(is).toBeGreaterThanOrEqual(LEAST_SHOWN);
        for (const [node, of] of nodes) {
          const above = node.split(" ").slice(0, -1).join(" ");
          if (shown.has(node) || (above !== "" && !shown.has(above)) || !node.includes(" ")) continue;
          const [least, most] = linearBounds(
            given.length,
            known,
            of.map(({ at }) => at),
          );
          expect(most - least).toBeGreaterThan(LEAST_SHOWN - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});
