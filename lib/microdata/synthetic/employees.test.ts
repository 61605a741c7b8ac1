import { beforeAll, describe, expect, it } from "vitest";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { readBundled } from "#lib/imports/bundled/bundled";
import { type ToldEstimate, toldEstimates } from "#lib/microdata/disclosure/figures";
import { toldCells } from "#lib/microdata/disclosure/told-cells";
import { analyse } from "#lib/microdata/estimates/analyse";
import { neededVariables } from "#lib/microdata/layout/measures";
import { readRecords } from "#lib/microdata/reading/read-records";
import { employeeText } from "#lib/microdata/synthetic/employee-columns";
import { syntheticEmployees } from "#lib/microdata/synthetic/employees";
import { paidPopulation } from "#lib/microdata/synthetic/population";
import { atOneGo } from "#lib/platform/in-pauses";

const MEASURES = ["hourly-pay", "annual-pay", "weekly-pay", "jobs"];
const EMPLOYEES = 12_000;

describe("estimates from synthetic employees", () => {
  const population = paidPopulation(readBundled(), "soc2020")!;
  let told: ToldEstimate[] = [];
  beforeAll(async () => {
    const columns = { year: population.year, numstrata: 4 as const, occupation: "occ20" };
    const employees = syntheticEmployees(population, {
      employees: EMPLOYEES,
      year: population.year,
      seed: 7,
    });
    const text = [...employeeText(columns, employees)].join("");
    const { records, refused } = await readRecords(sourceOfBytes(Buffer.from(text)), {
      wanted: { variables: neededVariables(MEASURES), occupations: true },
    });
    expect([records.length, refused.total]).toEqual([EMPLOYEES, 0]);
    const [year] = atOneGo(
      analyse(records, { measures: MEASURES, by: "both", percents: [50, 90], mean: true }),
    );
    const { table, measures } = year!;
    const cells = toldCells(table.breakdown.parents, table.who, measures);
    told = [...toldEstimates(table.breakdown.codes, table.who, measures, cells)];
  });

  const everybody = (measure: string) =>
    told.filter((one) => one.measure === measure && one.sex === "" && one.hours === "");

  it("come to the published medians that these were made from", () => {
    const published = new Map(
      population.occupations.map(({ code, hourly, annual }) => [code, { hourly, annual }]),
    );
    for (const [measure, name] of [
      ["hourly-pay:median", "hourly"],
      ["annual-pay:median", "annual"],
    ] as const) {
      // biome-ignore format: a table
      const units = everybody(measure).filter(({ code, value }) => code.length === 4 && value !== null);
      expect(units.length).toBeGreaterThan(100);
      // Two standard errors hold 95 in a hundred; a few more stray where few are paid under a floor.
      const near = units.filter(
        ({ code, value, error }) => Math.abs(value! - published.get(code)![name]) < 2 * error!,
      );
      expect(near.length / units.length).toBeGreaterThan(0.88);
    }
  });

  it("are of groups at four levels, whose records add up", () => {
    const medians = everybody("weekly-pay:median").filter(({ base }) => base !== null);
    const sum = (level: number) =>
      medians.filter(({ code }) => code.length === level).reduce((all, { base }) => all + base!, 0);
    expect(sum(1)).toBe(sum(0));
    expect([2, 3, 4].every((level) => sum(level) <= sum(0) && sum(level) > 0.6 * sum(0))).toBe(true);
  });

  it("tell nothing of fewer than ten, and say how sure the rest is", () => {
    expect(told.every(({ base }) => base === null || base >= 10)).toBe(true);
    const kept = told.filter(({ suppressed }) => suppressed === "disclosive");
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ value, cv, base, quality }) => !value && !cv && !base && !quality)).toBe(true);
    expect(told.filter(({ cv }) => cv !== null && cv > 20).every(({ value }) => value === null)).toBe(true);
    const jobs = everybody("jobs").find(({ code }) => code === "")!;
    expect(jobs.value! % 1_000).toBe(0);
  });
});

it("the same seed gives the same employees, and links those of two years", () => {
  const population = paidPopulation(readBundled(), "soc2010", "soc2020")!;
  const of = (year: number) => [...syntheticEmployees(population, { employees: 200, year, seed: 3 })];
  expect(of(2021)).toEqual(of(2021));
  const before = new Map(of(2020).map((one) => [one.serno, one]));
  const linked = of(2021).filter(({ serno1 }) => serno1 !== 0);
  expect(linked.length).toBeGreaterThan(100);
  expect(linked.every((one) => before.get(one.serno1)?.occupation === one.occupation)).toBe(true);
  expect(linked.every(({ also }) => also === "" || /^\d{4}$/.test(also))).toBe(true);
});
