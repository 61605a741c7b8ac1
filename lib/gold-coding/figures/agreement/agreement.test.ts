import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structureOf } from "#lib/facts/structure";
import { type Agreement, agreementOf, type Pattern } from "#lib/gold-coding/figures/agreement/agreement";
import { answerOfKey, valuesAtLevels } from "#lib/gold-coding/figures/agreement/answer-at-levels";
import { cohensKappa, meanKappa } from "#lib/gold-coding/figures/agreement/kappa";

const nominal = (answer: string) => [answer];
const FEW = { samples: 40 };

/** One line a coder, a column a record, "." for not coded: as reliability data are printed. */
function printed(...coders: string[]): Pattern[] {
  const rows = coders.map((line) => line.split(" "));
  return rows[0]!.map((_, record) => ({
    answers: rows.map((row) => row[record]!).filter((answer) => answer !== "."),
    records: 1,
  }));
}

function alpha(patterns: Pattern[]): number {
  return agreementOf(patterns, nominal, FEW).levels[0]!.alpha.value!;
}

describe("Krippendorff's alpha of his own examples (Computing Krippendorff's Alpha-Reliability, 2011)", () => {
  it("is .095 for two observers and two values (A)", () => {
    expect(alpha(printed("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))).toBeCloseTo(0.095, 3);
  });

  it("is .692 for two observers and five values (B)", () => {
    expect(alpha(printed("a a b b d c c c e d d a", "b a b b b c c c e d d d"))).toBeCloseTo(0.692, 3);
  });

  it("is .743 for four observers with values missing (C)", () => {
    const data = printed(
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 .",
    );
    expect(alpha(data)).toBeCloseTo(0.743, 3);
    // The twelfth was coded once and tells nothing.
    expect(agreementOf(data, nominal, FEW)).toMatchObject({ records: 11, codings: 40 });
  });
});

describe("Cohen's kappa of published examples", () => {
  const ofTable = (...rows: number[][]) =>
    cohensKappa(
      rows.flatMap((row, one) =>
        row.map((records, other) => ({ one: `${one}`, other: `${other}`, records })),
      ),
      (answer) => answer,
    );

  it("is .492 for the table of Cohen's paper (1960)", () => {
    const { kappa, percent } = ofTable([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    expect(percent.value).toBeCloseTo(0.7, 10);
    expect(kappa.value).toBeCloseTo(0.492, 3);
    expect(kappa.from!).toBeLessThan(0.45);
    expect(kappa.to!).toBeGreaterThan(0.53);
  });

  it("is .40 for 50 grant proposals, and .13 and .26 for two tables that agree on 60 of 100", () => {
    expect(ofTable([20, 5], [10, 15]).kappa.value).toBeCloseTo(0.4, 10);
    expect(ofTable([45, 15], [25, 15]).kappa.value).toBeCloseTo(0.1304, 4);
    expect(ofTable([25, 35], [5, 35]).kappa.value).toBeCloseTo(0.2593, 4);
  });

  it("is 1 where both always agree, and not defined where they only ever say one thing", () => {
    expect(ofTable([3, 0], [0, 4]).kappa).toEqual({ value: 1, from: null, to: null });
    expect(ofTable([7]).kappa.value).toBeNull();
  });

  it("of all pairs is their mean by records in common, without those that have none", () => {
    const [first, second] = [ofTable([20, 5], [10, 15]), ofTable([3, 0], [0, 4])];
    expect(meanKappa([first, second, ofTable([7])])).toBeCloseTo((50 * 0.4 + 7 * 1) / 57, 10);
    expect(meanKappa([ofTable([7])])).toBeNull();
  });

  it("is about 0 for two coders who take no notice of the record", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 }),
        (ones, others) => {
          // What is expected by chance, exactly.
          const { kappa } = ofTable(...ones.map((one) => others.map((other) => one * other)));
          expect(kappa.value).toBeCloseTo(0, 10);
        },
      ),
      { numRuns: 30 },
    );
  });
});

const SOC = structureOf(
  [
    "1",
    "11",
    "111",
    "1111",
    "1112",
    "112",
    "1121",
    "12",
    "121",
    "1211",
    "2",
    "21",
    "211",
    "2111",
    "2112",
  ].map((code) => ({ code, title: code, edition: "e" })),
);
const LEVELS = [1, 2, 3, 4];
const atLevels = (key: string) => valuesAtLevels(answerOfKey(key), SOC, LEVELS);
const KEYS = [
  "1111",
  "1112",
  "1121",
  "1211",
  "2111",
  "2112",
  "111",
  "11",
  "2",
  "1111+1112",
  "1112+1121",
  "1211+2111",
  "?",
];
const pattern = fc.record({
  answers: fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 }),
  records: fc.integer({ min: 1, max: 20 }),
});
const patterns = fc.array(pattern, { minLength: 1, maxLength: 12 });

describe("what an answer says at each level", () => {
  it.each([
    ["1112", ["1", "11", "111", "1112"]],
    ["11", ["1", "11", "11 and no further", "11 and no further"]],
    ["1112+1111", ["1", "11", "111", "1111 or 1112"]],
    ["1211+2111", ["1 or 2", "12 or 21", "121 or 211", "1211 or 2111"]],
    ["?", Array(4).fill("cannot be coded")],
  ])("%s", (key, values) => expect(atLevels(key)).toEqual(values));

  it("is the same at every level above one where it is the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), fc.constantFrom(...KEYS), (one, other) => {
        const same = atLevels(one).map((value, level) => value === atLevels(other)[level]);
        expect(same).toEqual([...same].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

describe("agreement down the levels", () => {
  const figures = (given: Pattern[]) => agreementOf(given, atLevels, FEW);
  const values = ({ levels }: Agreement) =>
    levels.map(({ percent, alpha, alphaByDigits }) => [percent.value, alpha.value, alphaByDigits.value]);

  it("is never less at fewer digits", () => {
    fc.assert(
      fc.property(patterns, (given) => {
        const percents = figures(given).levels.map(({ percent }) => percent.value!);
        for (const [level, percent] of percents.entries())
          if (level > 0) expect(percent).toBeLessThanOrEqual(percents[level - 1]! + 1e-12);
      }),
    );
  });

  it("is the same in whatever order records and coders come, split up or whole, bounds and all", () => {
    fc.assert(
      fc.property(patterns, (given) => {
        const otherwise = [...given].reverse().flatMap(({ answers, records }) => [
          { answers: [...answers].reverse(), records: 1 },
          { answers, records: records - 1 },
        ]);
        expect(figures(otherwise)).toEqual(figures(given));
      }),
      { numRuns: 40 },
    );
  });

  it("is the same whatever the codes are called", () => {
    fc.assert(
      fc.property(patterns, (given) => {
        const renamed = given.map(({ answers, records }) => ({
          answers: answers.map((answer) => `x${answer}`),
          records,
        }));
        const other = agreementOf(renamed, (answer) => atLevels(answer.slice(1)).map((v) => `y${v}`), FEW);
        expect(values(other)).toEqual(values(figures(given)));
      }),
      { numRuns: 40 },
    );
  });

  it("has alphas of 1 where all say the same and two codes or more are used, with no interval to show", () => {
    const { levels } = figures([
      { answers: ["1111", "1111"], records: 30 },
      { answers: ["2111", "2111", "2111"], records: 5 },
    ]);
    for (const { percent, alpha, alphaByDigits } of levels) {
      expect(percent).toMatchObject({ value: 1, to: 1 });
      expect(percent.from!).toBeGreaterThan(0.88);
      expect(alpha).toEqual({ value: 1, from: null, to: null });
      expect(alphaByDigits).toEqual(alpha);
    }
  });

  it("is not defined where only one code is used, and of nothing where nothing is coded twice", () => {
    expect(figures([{ answers: ["1111", "1111"], records: 9 }]).levels[3]!.alpha.value).toBeNull();
    expect(figures([{ answers: ["1111"], records: 9 }])).toEqual({ records: 0, codings: 0, levels: [] });
  });

  it("by digits is Krippendorff's formula with the distance 1 − shared levels / levels, pair by pair", () => {
    fc.assert(
      fc.property(patterns, (given) => {
        const { levels } = figures(given);
        for (const level of LEVELS) {
          const byPairs = alphaPairByPair(given, level);
          const value = levels[level - 1]?.alphaByDigits.value ?? null;
          if (byPairs === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(byPairs, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lies within its bounds, which draw together with more records", () => {
    const few: Pattern[] = [
      { answers: ["1111", "1111"], records: 40 },
      { answers: ["2111", "2111"], records: 30 },
      { answers: ["1111", "1112"], records: 12 },
      { answers: ["2111", "1112"], records: 8 },
    ];
    const many = few.map(({ answers, records }) => ({ answers, records: records * 100 }));
    for (const of of ["percent", "alpha", "alphaByDigits"] as const) {
      const [wide, narrow] = [few, many].map(
        (given) => agreementOf(given, atLevels, { samples: 400 }).levels[3]![of],
      );
      expect(wide!.from!).toBeLessThan(wide!.value!);
      expect(wide!.to!).toBeGreaterThan(wide!.value!);
      expect((wide!.to! - wide!.from!) / (narrow!.to! - narrow!.from!)).toBeGreaterThan(7);
      expect((wide!.to! - wide!.from!) / (narrow!.to! - narrow!.from!)).toBeLessThan(14);
    }
    // The normal bounds of 70 of 90: 0.778 ± 1.96 × 0.0438.
    const { from, to } = agreementOf(few, atLevels, { samples: 2000 }).levels[3]!.percent;
    expect(from!).toBeCloseTo(0.692, 1.5);
    expect(to!).toBeCloseTo(0.864, 1.5);
  });
});

/** Alpha as it is defined, over every pair of answers. */
function alphaPairByPair(given: Pattern[], level: number): number | null {
  const records = given.flatMap(({ answers, records: times }) =>
    answers.length > 1 ? Array.from({ length: times }, () => answers.map(atLevels)) : [],
  );
  const distance = (one: string[], other: string[]) => {
    const shared = one.slice(0, level).findIndex((value, at) => value !== other[at]);
    return 1 - (shared === -1 ? level : shared) / level;
  };
  const all = records.flat();
  const sum = (answers: string[][]) =>
    answers.reduce(
      (total, one) => total + answers.reduce((part, other) => part + distance(one, other), 0),
      0,
    );
  const observed = records.reduce((total, own) => total + sum(own) / (own.length - 1), 0) / all.length;
  const expected = sum(all) / (all.length * (all.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}
