import { expect, test } from "vitest";
import { observedPeople, relativesOf } from "#lib/correspondence/pairs/group-history";
import { deriveWeights } from "#lib/correspondence/weights";
import type { DualCodedCount } from "#lib/facts/facts";

const group = (code: string) => ({ code, title: `Group ${code}` });
const row = (source: string, target: string, entries: number) => ({
  source: group(source),
  target: group(target),
  kind: null,
  entries: Array.from({ length: entries }, (_, at) => `${source}${target}${at}`),
});
const counted = (source: string, target: string, count: number): DualCodedCount[] => [
  { sourceEdition: "soc2010", targetEdition: "soc2020", source, target, sex: "men", dataSet: "lfs", count },
];

const ROWS = [
  row("2135", "2133", 30),
  row("2135", "2139", 10),
  row("2136", "2133", 4),
  row("2136", "2134", 80),
];
const WEIGHTS = deriveWeights([
  ...counted("2135", "2133", 60),
  ...counted("2135", "2139", 20),
  ...counted("2135", "3131", 20),
  ...counted("2136", "2133", 20),
]);

test("the relatives of a group come with most entries first, and with where the rest of each went", () => {
  expect(
    relativesOf("2133", "target", ROWS, WEIGHTS, group).map(
      ({ group, entries, entryShare, observed, rest }) => [
        group.code,
        entries,
        entryShare,
        observed,
        rest.map((one) => `${one.group.code}: ${one.entries}`),
      ],
    ),
  ).toEqual([
    ["2135", 30, 30 / 34, { lfs: 0.75 }, ["2139: 10"]],
    ["2136", 4, 4 / 34, { lfs: 0.25 }, ["2134: 80"]],
  ]);
});

test("what only records show comes last and is told apart by having no entries and no kind", () => {
  const relatives = relativesOf("2135", "source", ROWS, WEIGHTS, group);
  expect(relatives.map((one) => one.group.code)).toEqual(["2133", "2139", "3131"]);
  expect(relatives.at(-1)).toMatchObject({ kind: null, entries: 0, observed: { lfs: 0.2 } });
});

test("shares are of the people observed in the group asked for; unobserved is absent, not 0", () => {
  expect(observedPeople("2135", "source", WEIGHTS)).toEqual({ lfs: 100 });
  expect(relativesOf("2134", "target", ROWS, WEIGHTS, group)[0]?.observed).toEqual({});
});
