import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import { deriveWeights } from "#lib/correspondence/weights";
import type { Sex } from "#lib/facts/facts";
import { linearBounds } from "#lib/gold-coding/figures/linear-bounds.fixture";
import { isShowable, LEAST_SHOWN } from "#lib/gold-coding/figures/suppression";
import { type FindingKind, findingKey } from "#lib/gold-coding/findings/finding";
import { recordsOfFinding } from "#lib/gold-coding/findings/finding-records";
import { findingInWords } from "#lib/gold-coding/findings/finding-words";
import { movedContent, recordsMoved } from "#lib/gold-coding/findings/sizes/moved-content";
import { estimateSize, sizesInWords } from "#lib/gold-coding/findings/sizes/size-estimate";
import {
  type AnsweredAlike,
  type DualBase,
  dualWeights,
  turnedWeights,
} from "#lib/gold-coding/findings/weights/dual-weights";
import { withoutSmall } from "#lib/gold-coding/findings/weights/small-counts";
import { weightRows } from "#lib/gold-coding/findings/weights/weight-table";
import { listsBy } from "#lib/platform/lists-by";

const alike = (codes: [string, string], cases: number, more: Partial<AnsweredAlike> = {}): AnsweredAlike => ({
  outcomes: codes.map((code) => (code === "" ? "uncodable" : code.length < 4 ? "partly" : "right")),
  codes,
  otherCodes: ["", ""],
  sex: "",
  cases,
  weight: cases * 2.5,
  ...more,
});

describe("the weights of a batch coded to two editions", () => {
  const weights = dualWeights([
    alike(["2136", "2134"], 30, { sex: "men" }),
    alike(["2136", "2134"], 12, { sex: "women" }),
    alike(["2136", "2133"], 18, { sex: "men" }),
    alike(["2136", ""], 5),
    alike(["2136", "213"], 4),
    alike(["2136", "2134"], 3, { outcomes: ["right", "two"], otherCodes: ["", "2133"] }),
    alike(["", "2134"], 2),
    alike(["", ""], 1),
  ]);

  it("count a record in the base of its one group where it has none, or two, in the other edition", () => {
    expect(weights.settled).toEqual({ cases: 75, weight: 187.5 });
    expect(weights.both.cases).toBe(60);
    expect(weights.onlySource.cases).toBe(12);
    expect(weights.onlyTarget.cases).toBe(2);
    expect(weights.neither.cases).toBe(1);
    expect(weights.sources.find(({ sex }) => sex === "")).toMatchObject({
      cases: 12,
      without: { cases: 12 },
    });
  });

  it("share out only what has a group in both, by records and by weight, and say the rest", () => {
    const rows = weightRows(weights).filter(({ sex }) => sex === "all");
    expect(rows).toMatchObject([
      { target: "2133", cases: 18, share: 0.3, base: { cases: 72 }, rest: { cases: 12 } },
      { target: "2134", cases: 42, share: 0.7, weight: 105, rest: { weight: 30 } },
    ]);
  });

  it("read the other way are shares of the group that is read from", () => {
    const [row] = weightRows(turnedWeights(weights)).filter(({ sex }) => sex === "women");
    expect(row).toMatchObject({ source: "2134", target: "2136", cases: 12, share: 1 });
  });
});

const someWeights = fc
  .array(
    fc.record({
      source: fc.constantFrom("1111", "1112", "1113", ""),
      target: fc.constantFrom("2111", "2112", "2113", ""),
      sex: fc.constantFrom("men" as const, "women" as const, "" as const),
      cases: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 60 })),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    dualWeights(rows.map(({ source, target, ...row }) => alike([source, target], row.cases, row))),
  );

interface Unknown {
  source: string;
  target: string;
  sex: Sex | "";
}
const UNKNOWNS: Unknown[] = ["1111", "1112", "1113", ""].flatMap((source) =>
  ["2111", "2112", "2113", ""].flatMap((target) =>
    (["men", "women", ""] as const).map((sex) => ({ source, target, sex })),
  ),
);
const someRecords = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 2, arbitrary: fc.integer({ min: 8, max: 60 }) },
);

/** The sums of records that a reader is told, each by what all of its records have. */
function toldBy({ cells, sources }: ReturnType<typeof withoutSmall>): Partial<Unknown>[] {
  const told: Partial<Unknown>[] = [];
  for (const rows of listsBy(cells, ({ source, target }) => `${source} ${target}`).values()) {
    const { source, target } = rows[0]!;
    told.push({ source, target });
    // Only one that is told by sex has men or women.
    if (rows.some(({ sex }) => sex !== ""))
      told.push(...(["men", "women", ""] as const).map((sex) => ({ source, target, sex })));
  }
  for (const [source, own] of listsBy(sources, (base) => base.code)) {
    told.push({ source });
    if (own.some(({ sex }) => sex !== ""))
      told.push(...(["men", "women", ""] as const).map((sex) => ({ source, sex })));
  }
  return told;
}

describe("what is shown to those who may not see records", () => {
  it("has nothing under ten, and nothing under ten by taking shown figures from each other", () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const shown = withoutSmall(weights);
        for (const cell of shown.cells) expect(isShowable(cell.cases)).toBe(true);
        const sides = [{ bases: shown.sources, all: weights.sources, of: "source" as const }];
        for (const { bases, all, of } of sides)
          for (const code of new Set(all.map((base) => base.code))) {
            const own = shown.cells.filter((cell) => cell[of] === code);
            const total = (list: readonly { cases: number }[]) =>
              list.reduce((sum, one) => sum + one.cases, 0);
            const ofCode = (list: readonly DualBase[]) => list.filter((base) => base.code === code);
            if (ofCode(bases).length === 0) continue;
            expect(isShowable(total(ofCode(bases)))).toBe(true);
            expect(isShowable(total(ofCode(bases)) - total(own))).toBe(true);
            const sexes = ofCode(bases).filter(({ sex }) => sex !== "");
            for (const { sex, cases } of sexes)
              expect(isShowable(cases - total(own.filter((cell) => cell.sex === sex)))).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves every small number anything from none to ten and more, whatever is worked out from all of it", () => {
    let small = 0;
    fc.assert(
      fc.property(
        fc.array(someRecords, { minLength: UNKNOWNS.length, maxLength: UNKNOWNS.length }),
        (records) => {
          const weights = dualWeights(
            UNKNOWNS.flatMap(({ source, target, sex }, at) =>
              records[at] === 0 ? [] : alike([source, target], records[at]!, { sex }),
            ),
          );
          const placesOf = (wanted: Partial<Unknown>) =>
            UNKNOWNS.flatMap((one, at) =>
              Object.entries(wanted).every(([name, is]) => one[name as keyof Unknown] === is) ? at : [],
            );
          const sum = (of: readonly number[]) => of.reduce((total, at) => total + records[at]!, 0);
          const told = toldBy(withoutSmall(weights)).map(placesOf);
          const known = told.map((of) => ({ of, is: sum(of) }));
          for (const { is } of known) expect(isShowable(is)).toBe(true);
          // How many records are settled is no secret.
          const all = UNKNOWNS.map((_, at) => at);
          if (sum(all) < LEAST_SHOWN) return;
          known.push({ of: all, is: sum(all) });
          for (const { source, target, sex } of UNKNOWNS) {
            const of = placesOf({ source, target, sex });
            const pair = placesOf({ source, target });
            for (const hidden of [of, pair]) {
              if (isShowable(sum(hidden)) || source === "" || target === "") continue;
              small++;
              const [least, most] = linearBounds(UNKNOWNS.length, known, hidden);
              expect(least).toBeLessThan(1e-6);
              expect(most).toBeGreaterThan(LEAST_SHOWN - 1e-6);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
    expect(small).toBeGreaterThan(100);
  });

  it("adds nothing: a shown pair has all its records, or is left out", () => {
    fc.assert(
      fc.property(someWeights, (weights) => {
        const shown = weightRows(withoutSmall(weights)).filter(({ sex }) => sex === "all");
        const all = weightRows(weights).filter(({ sex }) => sex === "all");
        for (const { source, target, cases } of shown)
          expect(all.find((row) => row.source === source && row.target === target)?.cases).toBe(cases);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves the base of a group out rather than a pair of ten and more, where its rest would be small", () => {
    const { cells, sources } = withoutSmall(
      dualWeights([
        alike(["1111", "2111"], 100),
        alike(["1111", "2112"], 20),
        alike(["1111", "2113"], 4),
        alike(["", "2113"], 6),
        alike(["1112", "2112"], 30),
      ]),
    );
    expect(cells.map(({ source, target }) => `${source} ${target}`)).toEqual([
      "1111 2111",
      "1111 2112",
      "1112 2112",
    ]);
    expect(sources.map(({ code }) => code)).toEqual(["1112"]);
  });
});

it("people who are not told apart count among all, and in neither sex", () => {
  const count = (sex: "men" | "", count: number) =>
    ({
      source: "1111",
      target: "2111",
      sex,
      count,
      dataSet: "gold:b",
      sourceEdition: "a",
      targetEdition: "b",
    }) as const;
  expect(deriveWeights([count("men", 10), count("", 15)]).map(({ sex, count }) => [sex, count])).toEqual([
    ["men", 10],
    ["both", 25],
  ]);
});

describe("the size of a group by settled records", () => {
  it("is its share of their weights, of all that the batch stands for, within Wilson’s interval", () => {
    // 20 of 100 unweighted: Wilson's interval is 0.1334 to 0.2888 (Newcombe 1998, Statistics in Medicine 17, method 3).
    const sample = { cases: 100, weight: 100, squares: 100, whole: 100_000 };
    const { people, low, high } = estimateSize({ cases: 20, weight: 20 }, sample);
    expect(people).toBe(20_000);
    expect([Math.round(low / 10), Math.round(high / 10)]).toEqual([1334, 2888]);
  });

  it("is less sure where weights differ, and never outside of nobody and everybody", () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: Math.fround(0.5), max: 50, noNaN: true }), { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 0, max: 10 }),
        (weights, found) => {
          const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
          const sample = {
            cases: weights.length,
            weight: sum(weights),
            squares: sum(weights.map((weight) => weight ** 2)),
            whole: 1000,
          };
          const of = { cases: found, weight: sum(weights.slice(0, found)) };
          const { low, people, high } = estimateSize(of, sample);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(people + 1e-6);
          expect(people).toBeLessThanOrEqual(high + 1e-6);
          expect(high).toBeLessThanOrEqual(1000 + 1e-6);
          const even = estimateSize(of, { ...sample, squares: sample.weight ** 2 / weights.length });
          expect(high - low).toBeGreaterThanOrEqual(even.high - even.low - 1e-6);
        },
      ),
    );
  });

  it("is told against the figures of the policy only as far as the interval allows, and not at all under ten records", () => {
    const found = (cases: number, people: number, low: number, high: number) => ({
      ...{ group: "SOC2030 2134 Programmers", batch: "LFS", by: "code" as const, content: "", undecided: 0 },
      settled: 900,
      estimate: { cases, people, low, high },
    });
    const words = (cases: number, people: number, low: number, high: number) =>
      sizesInWords([found(cases, people, low, high)], POLICY_IN_FORCE, "1 December 2026").split("\n")[0];
    expect(words(60, 9_000, 7_000, 11_000)).toMatch(
      /60 records settled to it, .* about 9,000 people, between 7,000 and 11,000\. Not sure to be 10,000 or more\. 5,000 or more\.$/,
    );
    expect(words(12, 2_000, 900, 4_000)).toMatch(/Fewer than 10,000\. Fewer than 5,000\.$/);
    expect(words(4, 700, 100, 2_000)).toBe(
      "SOC2030 2134 Programmers: fewer than 10 records settled to it, of 900 settled records of “LFS”; too few for an estimate.",
    );
  });
});

describe("records that would move to a group that is created", () => {
  const entry = (uid: string, title: string) => ({ uid, title, add: "", ind: "", codes: {} });
  const entries = {
    1111: [
      entry("a", "Programmer, games"),
      entry("b", "Analyst"),
      entry("c", "Tester"),
      entry("d", "Tester"),
    ],
    1112: [entry("e", "Coder")],
  };
  const basis = { entriesOf: new Map(Object.entries(entries)), entries: new Map() };
  const content = movedContent(basis, ["a", "c", "e"]);

  it("are all of a code that goes there whole, and those with a title that goes there without exception", () => {
    const record = (code: string, title: string, cases: number) => ({
      code,
      title,
      cases,
      weight: cases * 10,
    });
    expect(content).toMatchObject({ whole: ["1112"], sources: ["1111", "1112"] });
    expect(
      recordsMoved(content, [
        record("1111", "GAMES programmer", 3),
        record("1111", "analyst", 5),
        record("1111", "tester", 7),
        record("1111", "something else", 11),
        record("1112", "anything", 13),
      ]),
    ).toEqual({ cases: 16, weight: 160, undecided: 18 });
  });
});

it("a title stands for itself in no address: what does is the same however it is written", () => {
  const key = (title: string) => findingKey({ edition: "soc2020", code: "2134", otherCode: "", title });
  expect(key("Games Programmer")).toBe(key("games  programmer."));
  expect(key("Games Programmer")).not.toMatch(/games|programmer/i);
  expect(findingKey({ edition: "soc2020", code: "2133", otherCode: "2134", title: "" })).toBe(
    "soc2020 2133 2134",
  );
  const finding = {
    kind: "title",
    edition: "soc2020",
    code: "2134",
    otherCode: "",
    title: "x",
    cases: 9,
    weight: 9,
  } as const;
  expect(findingInWords(finding, { batch: "", edition: "SOC2020", titleOf: () => "" })).toContain(
    "finds nothing",
  );
});

it("a finding leads to the records that it is about, where the list of records can show them", () => {
  const pair = { edition: "soc2020", code: "2134", otherCode: "2136" };
  const asked = (kind: FindingKind, more = {}) =>
    recordsOfFinding({ kind, ...pair, ...more }, ["soc2010", "soc2020"]);
  expect(asked("disagreement")).toMatchObject({ cell: "2134-2136", edition: "1" });
  expect(asked("confusion")).toMatchObject({ gold: "2134", code: "2136" });
  expect([asked("title"), asked("flags", { otherCode: "" })]).toEqual([null, null]);
});
