import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conversionWays, wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import { type ConvertedInTwoSteps, twoStepConverter } from "#lib/correspondence/conversion/two-steps";
import { comparePairs, type GroupMap } from "#lib/correspondence/map";
import { withAncestors } from "#lib/correspondence/tables.fixture";

/** A piece of content and the group that it is in, in each of three editions; null where it is in none. */
interface Piece {
  first: string;
  between: string | null;
  last: string | null;
}

const [FIRST, BETWEEN, LAST] = [
  ["1111", "1112", "1211", "2111"],
  ["3111", "3112", "3211", "4111"],
  ["5111", "5112", "5211", "6111"],
] as const;
const anyContent: fc.Arbitrary<Piece[]> = fc.array(
  fc.record({
    first: fc.constantFrom(...FIRST),
    between: fc.option(fc.constantFrom(...BETWEEN)),
    last: fc.option(fc.constantFrom(...LAST)),
  }),
  { minLength: 1, maxLength: 20 },
);

function step(
  from: { name: string; codes: readonly string[] },
  to: { name: string; codes: readonly string[] },
  pairs: readonly (readonly [string, string | null])[],
): ConversionBasis {
  const maps = new Map<string, GroupMap>();
  for (const [source, target] of pairs) {
    const map = maps.get(`${source} ${target}`) ?? {
      source,
      target,
      evidence: { entries: [], unchanged: false, decisions: [] },
    };
    map.evidence.entries.push(`${source} ${target} ${map.evidence.entries.length}`);
    maps.set(`${source} ${target}`, map);
  }
  const groups = (codes: readonly string[]) => codes.map((code) => ({ code, title: `group ${code}` }));
  const [sources, targets] = [groups(from.codes), groups(to.codes)];
  return {
    table: {
      sourceEdition: from.name.toLowerCase(),
      targetEdition: to.name.toLowerCase(),
      sourceLevel: 4,
      targetLevel: 4,
      sources,
      targets,
      maps: [...maps.values()].sort(comparePairs),
    },
    counts: [],
    sourceGroups: withAncestors(sources),
    targetGroups: withAncestors(targets),
    sourceName: from.name,
    targetName: to.name,
  };
}

const edition = (name: string, codes: readonly string[]) => ({ name, codes });
const [ONE, TWO, THREE] = [edition("SOC2000", FIRST), edition("SOC2010", BETWEEN), edition("SOC2020", LAST)];

/** Converts by the two tables that a content gives. */
function convertBy(content: readonly Piece[]) {
  const onward = content.flatMap(({ between, last }) => (between === null ? [] : [[between, last] as const]));
  const convert = twoStepConverter({
    first: step(
      ONE,
      TWO,
      content.map(({ first, between }) => [first, between] as const),
    ),
    second: step(TWO, THREE, onward),
  });
  return (code: string, count: number | null = null) => convert({ line: 1, text: code, code, count });
}

const inEdition = (content: readonly Piece[], code: string) =>
  content.filter(({ first }) => first.startsWith(code));

describe("whatever the content was", () => {
  test("every group that content went to is named, and what is surely in one is", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const code of [...FIRST, "1", "111"]) {
          const answer = convertBy(content)(code);
          const own = inEdition(content, code);
          const went = new Set(own.flatMap(({ between, last }) => (between && last ? [last] : [])));
          if (!("targets" in answer)) {
            expect([...went]).toEqual([]);
            continue;
          }
          const named = answer.targets.map(({ group }) => group.code);
          for (const target of went) expect(named).toContain(target);
          for (const { group, sure, through } of answer.targets as ConvertedInTwoSteps["targets"]) {
            if (sure) expect(went).toContain(group.code);
            expect(through.length).toBeGreaterThan(0);
            for (const between of through) expect(own.map((piece) => piece.between)).toContain(between);
          }
        }
      }),
    );
  });

  test("one group is the answer only where nothing of it that went on is elsewhere", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const code of FIRST) {
          const answer = convertBy(content)(code, 10);
          if (answer.outcome === "refused") continue;
          const [only] = answer.targets;
          if (answer.outcome === "exact") expect([answer.targets.length, only?.apportioned]).toEqual([1, 10]);
          else for (const target of answer.targets) expect(target.apportioned).toBe(null);
        }
      }),
    );
  });

  test("a part is told wherever content of others is in a target too", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const code of FIRST) {
          const answer = convertBy(content)(code);
          if (answer.outcome === "refused") continue;
          for (const { group, targetPart } of answer.targets) {
            const others = content.some(
              ({ first, between, last }) => first !== code && between !== null && last === group.code,
            );
            if (others) expect(targetPart).toBe(true);
          }
        }
      }),
    );
  });

  test("each step says in a sentence what it loses", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const code of FIRST) {
          const answer = convertBy(content)(code);
          if (!("losses" in answer)) continue;
          const [first, second] = answer.losses;
          expect(first).toMatch(/^First step: .+\.$/);
          expect(second).toMatch(/^Second step: .+\.$/);
        }
      }),
    );
  });
});

test("a group whose part between holds content of others too may not be in all that this goes to", () => {
  const convert = convertBy([
    { first: "1111", between: "3111", last: "5111" },
    { first: "1112", between: "3111", last: "5112" },
  ]);
  const answer = convert("1111") as ConvertedInTwoSteps;
  expect(answer.targets.map(({ group, sure }) => [group.code, sure])).toEqual([
    ["5111", false],
    ["5112", false],
  ]);
  expect(answer.losses).toEqual([
    "First step: all of 1111 goes to SOC2010 3111; 3111 also holds content of other groups, which cannot be told apart from here on.",
    "Second step: 3111 is divided in SOC2020; which part of 3111 was meant is not known, so some of these groups may hold none of it.",
  ]);
});

test("what is no code of the first edition is refused in its words", () => {
  const convert = convertBy([{ first: "1111", between: "3111", last: "5111" }]);
  expect(convert("9999")).toMatchObject({ outcome: "refused", reason: "unknown" });
  expect(convert("5111")).toMatchObject({
    outcome: "refused",
    message: expect.stringContaining("5111 is not a SOC2000 code. In SOC2020 it is “group 5111”"),
  });
});

describe("the ways to convert", () => {
  const side = (id: string) => ({ edition: id, name: id.toUpperCase() });
  const known = [
    { source: side("b"), target: side("c") },
    { source: side("a"), target: side("b") },
  ];

  test("are both orders of each correspondence, and two steps where none links two editions", () => {
    const ways = conversionWays(known).map((way) => [wayId(way), way.through?.edition ?? null]);
    expect(ways).toEqual([
      ["b-c", null],
      ["c-b", null],
      ["a-b", null],
      ["b-a", null],
      ["c-a", "b"],
      ["a-c", "b"],
    ]);
  });

  test("are in one step where a correspondence links the two", () => {
    const all = conversionWays([...known, { source: side("a"), target: side("c") }]);
    expect(all.every(({ through }) => through === null)).toBe(true);
  });
});
