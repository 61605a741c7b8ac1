import { describe, expect, test } from "vitest";
import { correspondenceAtLevels, publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { groupChanges } from "#lib/correspondence/group-change";
import { PAIR } from "#lib/correspondence/tables.fixture";
import { readBundled } from "#lib/imports/bundled/bundled";
import { bundledRevision, revisionDecidedOtherwise } from "#lib/revision/compiles/compiled.fixture";

const facts = readBundled();
const indexed = publishedCorrespondence(facts, PAIR);
const { levels } = bundledRevision(facts);
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
      const found = levels(level);
      const plain = ({ table }: Pick<typeof found, "table">) =>
        table.maps.map(({ source, target, evidence }) => ({ source, target, entries: evidence.entries }));
      expect(plain(found)).toEqual(plain(ofIndex));
      expect(found.table.maps).toHaveLength(pairs);
      expect(found.table.targets).toEqual(ofIndex.table.targets.map(({ code, title }) => ({ code, title })));
      expect(found.weights).toEqual(ofIndex.weights);
    },
  );

  test.each(LEVELS)("names at level %i the decisions behind each row, or that there are none", (level) => {
    for (const { evidence } of levels(level).table.maps) {
      expect(evidence.unchanged).toBe(evidence.decisions.length === 0);
    }
  });

  test.each(LEVELS)("says at level %i itself which groups live on", (level) => {
    const { livesOn = [] } = levels(level).table;
    expect(livesOn.length).toBeGreaterThan(0);
    for (const { source, target, basis } of livesOn) {
      expect([source.length, target.length]).toEqual([level, level]);
      expect(["decided", "untouched"]).toContain(basis);
    }
  });
});

describe("what was decided otherwise than the index has it", () => {
  const otherwise = revisionDecidedOtherwise(facts);
  const pairs = (level: 1 | 2 | 3 | 4) =>
    otherwise.levels(level).table.maps.map(({ source, target }) => `${source}>${target}`);

  test("is in the table, and what the index has instead is not", () => {
    expect(pairs(4)).toContain("2111>1111");
    expect(pairs(4)).not.toContain("2111>2161");
    expect(pairs(1)).toContain("2>1");
  });
});

test.each(LEVELS)("what happens to groups at level %i is what the rule of changes gives", (level) => {
  const { table, sources, targets } = levels(level);
  const changes = groupChanges(table);
  expect([...sources]).toEqual([...changes.sources]);
  expect(targets).toEqual(changes.targets);
  expect(levels(level).rows).toBe(levels(level).rows);
});
