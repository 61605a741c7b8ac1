import { expect, test } from "vitest";
import {
  type KeptFigures,
  measuredSets,
  readKeptFigures,
  THIS_LOOKUP,
  writeKeptFigures,
} from "#lib/lookup/evaluation/kept-figures";

const figures = (measuredAt: string, engine: string, first: number): KeptFigures => ({
  ...{ measuredAt, engine, first, indexVersion: "13", set: "careers titles, all", edition: "soc2010" },
  ...{ titles: 400, inFive: 0.9, inTen: 0.95, inFifty: 0.99, medianMs: 1.2, p95Ms: 3.4 },
  brier: engine === THIS_LOOKUP ? 0.12 : null,
  bands: engine === THIS_LOOKUP ? [{ from: 0, to: 0.5, n: 20, said: 0.31, right: 0.3 }] : [],
});

const OLD = figures("2026-11-30T09:00Z", THIS_LOOKUP, 0.6);
const NEW = figures("2026-12-01T09:00Z", THIS_LOOKUP, 0.7);
const OTHER = figures("2026-12-01T09:00Z", "fuse.js", 0.5);

test("what is written is read back", () => {
  expect(readKeptFigures(writeKeptFigures([OLD, NEW, OTHER]))).toEqual([OLD, NEW, OTHER]);
});

test("a file with other columns is damaged, and so is one with a row too short", () => {
  expect(() => readKeptFigures("a,b\n1,2\n")).toThrow("other columns");
  expect(() => readKeptFigures(`${writeKeptFigures([])}2026,13\n`)).toThrow("row 2");
});

test("a set has its newest figures, those of the run before, and other searches of the same run", () => {
  const later = figures("2026-12-02T09:00Z", THIS_LOOKUP, 0.8);
  expect(measuredSets([OLD, NEW, OTHER])).toMatchObject([{ now: NEW, before: OLD, others: [OTHER] }]);
  expect(measuredSets([OLD, NEW, OTHER, later])).toMatchObject([{ now: later, before: NEW, others: [] }]);
  expect(measuredSets([OLD])).toMatchObject([{ now: OLD, before: null, others: [] }]);
});
