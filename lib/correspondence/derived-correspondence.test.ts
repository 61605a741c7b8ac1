import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { continuations } from "#lib/correspondence/continuation";
import {
  type Correspondence,
  correspondenceAtLevels,
  publishedCorrespondence,
} from "#lib/correspondence/derived-correspondence";
import { CHANGE_WORDS } from "#lib/correspondence/kinds";
import { components, entryShares } from "#lib/correspondence/pictures/components";
import { reconcile } from "#lib/correspondence/reconcile";
import { PAIR } from "#lib/correspondence/tables.fixture";
import { sourceSamples, weightFinder } from "#lib/correspondence/weights";
import { type Bundled, readBundled } from "#lib/imports/bundled/bundled";

/** What the coding index, Version 13, and the dual-coded records say of SOC2010 and SOC2020. */
describe("the published correspondence of SOC2010 and SOC2020", () => {
  let facts: Bundled;
  let unitGroups: Correspondence;
  beforeAll(() => {
    facts = readBundled();
    unitGroups = publishedCorrespondence(facts, PAIR);
  });

  test("678 pairs of 369 and 412 unit groups, every one of them mapped, no rule broken", () => {
    const { table, problems } = unitGroups;
    expect([table.maps.length, table.sources.length, table.targets.length]).toEqual([678, 369, 412]);
    expect(problems).toEqual([]);
  });

  test("32,141 index entries stand behind the maps", () => {
    expect(unitGroups.table.maps.reduce((sum, map) => sum + map.evidence.entries.length, 0)).toBe(32_141);
  });

  test("162 components, one of them with 335 of the 781 groups", () => {
    const sizes = components(unitGroups.table).components.map(
      ({ sources, targets }) => sources.length + targets.length,
    );
    expect([sizes.length, Math.max(...sizes)]).toEqual([162, 335]);
  });

  test("without links that are thin on both sides the large component falls apart", () => {
    const thin = { share: 0.05, of: entryShares(unitGroups.table) };
    const { components: found, cut } = components(unitGroups.table, { minShare: thin });
    expect([found.length, cut.length]).toEqual([252, 140]);
    expect(Math.max(...found.map(({ sources, targets }) => sources.length + targets.length))).toBe(52);
  });

  test("the kinds of change", () => {
    const rows = (word: string) =>
      unitGroups.rows.filter((row) => row.kind?.words.some((own) => own === word)).length;
    expect(Object.fromEntries(CHANGE_WORDS.map((word) => [word, rows(word)]))).toEqual({
      split: 237,
      merge: 76,
      move: 345,
      recode: 76,
      rename: 10,
      new: 0,
      removed: 0,
      unchanged: 53,
    });
  });

  test("346 groups live on: 134 whole, 166 by their title, 46 by most of their content", () => {
    const bases = continuations(unitGroups.table).map(({ basis }) => basis);
    const count = (basis: string) => bases.filter((other) => other === basis).length;
    expect([bases.length, count("whole"), count("title"), count("content")]).toEqual([346, 134, 166, 46]);
  });

  test("of 261 codes that both editions have, 113 stand for another group", () => {
    const { sources, targets } = unitGroups.table;
    const later = new Set(targets.map(({ code }) => code));
    const inBoth = sources.filter(({ code }) => later.has(code));
    const kept = continuations(unitGroups.table).filter(({ source, target }) => source === target);
    expect([inBoth.length, inBoth.length - kept.length]).toEqual([261, 113]);
  });

  test("547 pairs are both in the index and observed, 131 only in the index, 167 only observed", () => {
    const { both, onlyMapped, onlyObserved } = reconcile(unitGroups.table, facts.counts);
    expect([both.length, onlyMapped.length, onlyObserved.length]).toEqual([547, 131, 167]);
  });

  test("no weight where nobody was observed", () => {
    const find = weightFinder(unitGroups.weights);
    expect(find("5443", "5443", "men", "lfs")).toBeUndefined();
    expect(find("1121", "1258", "both", "census")).toBeUndefined();
  });

  test("counts never exceed the published base, and fall short of it by 5.2% at worst", () => {
    const samples = sourceSamples(facts.counts, facts.bases).filter(
      ({ base, sex }) => base > 0 && sex !== "both",
    );
    expect(samples.filter(({ remainder }) => remainder < 0)).toEqual([]);
    const worst = samples.reduce((a, b) => (a.observed / a.base <= b.observed / b.base ? a : b));
    expect(worst).toMatchObject({ source: "3119", sex: "men", dataSet: "census" });
    expect(worst.observed / worst.base).toBeCloseTo(0.948, 3);
  });

  test.each([
    [1, 1, 42],
    [2, 2, 117],
    [3, 3, 257],
  ] as const)(
    "at levels %i and %i there are %i pairs, and no rule is broken",
    (sourceLevel, targetLevel, pairs) => {
      const higher = correspondenceAtLevels(unitGroups, facts, sourceLevel, targetLevel);
      expect([higher.table.maps.length, higher.problems]).toEqual([pairs, []]);
    },
  );

  test("derived twice, it is the same to the byte", () => {
    expect(JSON.stringify(publishedCorrespondence(facts, PAIR))).toBe(JSON.stringify(unitGroups));
  });
});

const EDGES = "../shared/acceptance/major-group-3/edges.csv";

describe.skipIf(!existsSync(EDGES))("the Major Group 3 paper (skipped when ../shared is absent)", () => {
  test("what was published of every group the paper touches is in the table", () => {
    const edges: Record<string, string>[] = parse(readFileSync(EDGES, "utf8"), { columns: true });
    const published = edges.flatMap((edge) =>
      [...(edge.published_targets_v12_index ?? "").matchAll(/(\d{4}):\d+/g)].map(
        ([, target]) => `${edge.soc2010_code} to ${target}`,
      ),
    );
    const { table } = publishedCorrespondence(readBundled(), PAIR);
    const maps = new Set(table.maps.map(({ source, target }) => `${source} to ${target}`));
    expect(published.length).toBeGreaterThan(65);
    expect(published.filter((pair) => !maps.has(pair))).toEqual([]);
  });
});
