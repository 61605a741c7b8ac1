import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Conversion } from "#lib/correspondence/conversion/convert";
import { structureOf } from "#lib/facts/structure";
import { moveMappings } from "#lib/standards/mapping/move-mappings";
import { type GroupSources, suggestGroups } from "#lib/standards/mapping/suggest-groups";

const group = (code: string) => ({ code, title: `Group ${code}` });
const editionOf = (id: string, codes: string[]) => ({
  id,
  shortTitle: id.toUpperCase(),
  structure: structureOf(codes.map(group)),
});
const newest = editionOf("new", ["2", "21", "213", "2134", "2135", "6", "61", "613", "6135"]);
const before = editionOf("old", ["2", "21", "213", "2136", "2139", "6", "61", "614", "6145"]);

/** 2136 goes to 2134 whole, 2139 to two groups, and 6145 nowhere. */
const TARGETS: Record<string, [string, number | null][]> = {
  "2136": [["2134", 1]],
  "2139": [
    ["2134", 0.75],
    ["2135", null],
  ],
};
const convert = (code: string): Conversion | null => {
  const targets = TARGETS[code];
  if (!targets) return null;
  return {
    outcome: targets.length === 1 ? "exact" : "several",
    targets: targets.map(([target, forward]) => ({
      group: group(target),
      weight: forward === null ? undefined : { forward },
    })),
  } as unknown as Conversion;
};
const sources: GroupSources = {
  newest,
  held: [newest, before],
  convert: (_, code) => convert(code),
  find: (title) => ({
    vague: title === "Manager",
    groups: {
      "Care assistant": [{ code: "6135", confidence: 0.95 }],
      Coder: [{ code: "2134", confidence: 0.5 }],
    }[title] ?? [{ code: "2135", confidence: 0.1 }],
  }),
};
const standard = (given: Partial<Parameters<typeof suggestGroups>[0]>) =>
  suggestGroups(
    {
      ...{
        givenCodes: [],
        codesEdition: "new",
        occupations: [],
        title: "Coder",
        sector: "",
        kind: "occupational",
      },
      ...given,
    },
    sources,
  );
const brief = ({ groups }: ReturnType<typeof standard>) =>
  groups.map(({ code, origin, confidence, sure }) => [code, origin, confidence, sure]);

describe("the groups that a standard may belong to", () => {
  test("are those whose codes are given, a sub-unit group's its unit group", () => {
    expect(brief(standard({ givenCodes: ["2134", "6135.0"] }))).toEqual([
      ["2134", "code", 1, true],
      ["6135", "code", 1, true],
    ]);
  });

  test("come from codes of an earlier edition with their shares, and are sure only where all of a code goes there", () => {
    expect(brief(standard({ givenCodes: ["2136"], codesEdition: "old" }))).toEqual([
      ["2134", "code", 1, true],
    ]);
    const divided = standard({ givenCodes: ["2139"], codesEdition: "old" });
    expect(brief(divided)).toEqual([
      ["2134", "code", 0.75, false],
      ["2135", "code", null, false],
    ]);
    expect(divided.groups[0]?.basis).toBe("OLD 2139 is given, of which 75% goes to 2134.");
  });

  test("are asked about where a code is of another edition than the file says, or of a level above", () => {
    const [other] = standard({ givenCodes: ["2136"] }).groups;
    expect(other).toMatchObject({ code: "2134", sure: false });
    expect(other?.basis).toContain("It is not one of NEW, as the file says.");
    expect(brief(standard({ givenCodes: ["213"] }))).toEqual([
      ["2134", "code", null, false],
      ["2135", "code", null, false],
    ]);
  });

  test("are looked up by relevant occupations, and by the title where there is neither code nor occupation", () => {
    expect(standard({ occupations: ["Care assistant", "Dream weaver", "Manager"] })).toMatchObject({
      groups: [{ code: "6135", origin: "occupation", sure: true }],
      uncovered: ["Dream weaver"],
    });
    expect(brief(standard({}))).toEqual([["2134", "title", 0.5, false]]);
    expect(standard({ title: "Provide something" })).toEqual({ groups: [], uncovered: [] });
    expect(standard({ title: "Dream weaver", kind: "apprenticeship" }).uncovered).toEqual(["Dream weaver"]);
  });

  test("are each asked about once, by what speaks for it best", () => {
    const { groups } = standard({ givenCodes: ["6135"], occupations: ["Care assistant"] });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ origin: "code", basis: expect.stringContaining("“Care assistant”") });
  });
});

const accepted = fc.uniqueArray(
  fc.record({
    standardId: fc.integer({ min: 1, max: 4 }),
    code: fc.constantFrom("2136", "2139", "6145", "9999"),
  }),
  { selector: ({ standardId, code }) => `${standardId} ${code}` },
);

test("mappings move with the correspondence: whole, waiting for a person, or lost, and none twice", () => {
  fc.assert(
    fc.property(accepted, (some) => {
      const mappings = some.map((one, id) => ({ id, ...one }));
      const { moved, lost } = moveMappings(mappings, convert, { from: "OLD", to: "NEW" });
      const keys = moved.map(({ standardId, code }) => `${standardId} ${code}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(lost.map(({ code }) => code).every((code) => TARGETS[code] === undefined)).toBe(true);
      for (const { standardId, code, id } of mappings) {
        const targets = TARGETS[code];
        if (!targets) expect(lost.map((one) => one.id)).toContain(id);
        for (const [target] of targets ?? []) expect(keys).toContain(`${standardId} ${target}`);
      }
      // Accepted is only what all of an accepted group goes to.
      for (const { standardId, code, state } of moved) {
        const whole = mappings.some(
          (one) =>
            one.standardId === standardId &&
            TARGETS[one.code]?.length === 1 &&
            TARGETS[one.code]![0]![0] === code,
        );
        expect(state).toBe(whole ? "accepted" : "waiting");
      }
    }),
  );
});
