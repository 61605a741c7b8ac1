import { describe, expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { correspondenceAtLevels, publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { readBundled } from "#lib/imports/bundled/bundled";
import { compiledCorrespondence, compiledTableAt, withCompiledGroups } from "#lib/revision/compiles/compiled";
import { bundledRevision, revisionDecidedOtherwise } from "#lib/revision/compiles/compiled.fixture";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const facts = readBundled();
const indexed = publishedCorrespondence(facts);
const { compiled } = bundledRevision(facts);
const LEVELS = [1, 2, 3, 4] as const;

describe("the published revision, compiled", () => {
  test.each([
    [4, 678],
    [3, 257],
    [2, 117],
    [1, 42],
  ] as const)(
    "is at level %i the table of the index: %i pairs on the same entries, with the same weights",
    (level, pairs) => {
      const ofIndex = level === 4 ? indexed : correspondenceAtLevels(indexed, facts, level, level);
      const found = compiledCorrespondence(compiled, facts, level);
      const plain = ({ table }: typeof found) =>
        table.maps.map(({ source, target, evidence }) => ({ source, target, entries: evidence.entries }));
      expect(plain(found)).toEqual(plain(ofIndex));
      expect(found.table.maps).toHaveLength(pairs);
      expect(found.table.targets).toEqual(ofIndex.table.targets.map(({ code, title }) => ({ code, title })));
      expect(found.weights).toEqual(ofIndex.weights);
      expect(found.problems).toEqual([]);
    },
  );

  test.each(LEVELS)("names at level %i the decisions behind each row, or that there are none", (level) => {
    for (const { evidence } of compiledCorrespondence(compiled, facts, level).table.maps) {
      expect(evidence.unchanged).toBe(evidence.decisions.length === 0);
    }
  });

  test.each(LEVELS)("says at level %i itself which groups live on", (level) => {
    const sources = facts.groups.filter(({ edition }) => edition === "soc2010");
    const { livesOn = [] } = compiledTableAt(compiled, sources, level);
    expect(livesOn.length).toBeGreaterThan(0);
    for (const { source, target, basis } of livesOn) {
      expect([source.length, target.length]).toEqual([level, level]);
      expect(["decided", "untouched"]).toContain(basis);
    }
  });
});

describe("what was decided otherwise than the index has it", () => {
  const otherwise = revisionDecidedOtherwise(facts).compiled;
  const pairs = (level: 1 | 2 | 3 | 4) =>
    compiledCorrespondence(otherwise, facts, level).table.maps.map(
      ({ source, target }) => `${source}>${target}`,
    );

  test("is in the table, and what the index has instead is not", () => {
    expect(pairs(4)).toContain("2111>1111");
    expect(pairs(4)).not.toContain("2111>2161");
    expect(pairs(1)).toContain("2>1");
  });
});

test("the compiled edition stands in place of the one held; sub-unit groups stay where their unit group does", () => {
  const groups = [
    { edition: "soc2010", code: "1111", title: "Nurses" },
    { edition: "soc2020", code: "1111", title: "Nurses, as published" },
    { edition: "soc2020", code: "1111/01", title: "Ward nurses" },
    { edition: "soc2020", code: "9999", title: "Nowhere else" },
    { edition: "soc2020", code: "9999/01", title: "Nor this" },
  ];
  const rename = decision("a", { type: "rename", source: "1111", to: { title: "Clinic nurses" } });
  const { edition } = compile(smallBasis(), [rename]);
  const found = withCompiledGroups(groups, edition);
  expect(found.filter(({ code }) => code.startsWith("1111"))).toEqual([
    { edition: "soc2010", code: "1111", title: "Nurses" },
    { edition: "soc2020", code: "1111/01", title: "Ward nurses" },
    { edition: "soc2020", code: "1111", title: "Clinic nurses" },
  ]);
  expect(found.filter(({ code }) => code.startsWith("9"))).toEqual([]);
});
