import { describe, expect, test } from "vitest";
import { viewPair } from "#lib/correspondence/pairs/pair";
import { reconcile } from "#lib/correspondence/reconcile";
import { mapRows } from "#lib/correspondence/rows";
import { countsOf, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights, sourceSamples } from "#lib/correspondence/weights";

const table = tableOf(["1111>2221:5", "1111>2222:2", "1112>2222"]);
const counts = countsOf(["1111>2221 men census 9", "1112>2221 men census 3", "1112>2222 women lfs 4"]);
const weights = deriveWeights(counts);
const correspondence = { table, weights, rows: mapRows(table, weights), problems: [] };
const samples = sourceSamples(counts, [
  { edition: "soc2010", source: "1111", sex: "men", dataSet: "census", base: 10 },
]);
/** What the index alone has: an entry of 1112 is coded to 2229, which no decision says. */
const indexed = tableOf(["1111>2221:5", "1111>2222:2", "1112>2222", "1112>2229:3"]);
const view = (source: string, target: string) =>
  viewPair(correspondence, indexed, reconcile(table, counts), samples, [source, target]);

describe("one pair", () => {
  test("stands among the other rows of its source and of its target", () => {
    const pair = view("1111", "2222");
    expect(pair?.ofSource.map((row) => row.target?.code)).toEqual(["2221", "2222"]);
    expect(pair?.ofTarget.map((row) => [row.source?.code, row.target?.code])).toEqual([
      ["2222", "1111"],
      ["2222", "1112"],
    ]);
  });

  test("has a weight only where somebody was observed, and a sample only where one was published", () => {
    const { observations = [] } = view("1111", "2221") ?? {};
    const men = observations.find(({ sex, dataSet }) => sex === "men" && dataSet === "census");
    expect(men).toMatchObject({ weight: { count: 9, forward: 1, backward: 0.75 }, sample: { remainder: 1 } });
    const women = observations.find(({ sex, dataSet }) => sex === "women" && dataSet === "lfs");
    expect(women).toMatchObject({ weight: undefined, sample: undefined });
  });

  test("that was only observed has no row", () => {
    expect(view("1112", "2221")).toMatchObject({
      row: null,
      source: { code: "1112" },
      target: { code: "2221" },
    });
  });

  test("that only the index has has no row, but its entries", () => {
    expect(view("1112", "2229")).toMatchObject({
      row: null,
      target: { code: "2229" },
      indexed: ["11122229-0", "11122229-1", "11122229-2"],
    });
  });

  test("lists what was observed around it but is not in the table, itself left out", () => {
    const unmapped = (source: string, target: string) =>
      view(source, target)?.unmapped.map((pair) => pair.people);
    expect(unmapped("1111", "2221")).toEqual([3]);
    expect(unmapped("1112", "2221")).toEqual([]);
    expect(unmapped("1111", "2222")).toEqual([]);
  });

  test.each([
    ["neither mapped nor observed", "1112", "2223"],
    ["of an unknown source", "9999", "2221"],
    ["of an unknown target", "1111", "9999"],
  ])("%s is none", (_, source, target) => {
    expect(view(source, target)).toBeNull();
  });
});
