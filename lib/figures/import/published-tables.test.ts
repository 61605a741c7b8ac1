import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkTable } from "#lib/figures/import/confirm";
import { bundledEditions, readAsGuessed } from "#lib/figures/import/figures.fixture";

const REFERENCE = "../shared/reference";
const read = (path: string) =>
  readAsGuessed(readFileSync(`${REFERENCE}/${path}`), path.split("/").at(-1)!, {}, editions);
const editions = bundledEditions();

describe.skipIf(!existsSync(REFERENCE))("the published tables (skipped without ../shared/reference)", () => {
  it.each([
    ["2011r_hourly_FTPT.csv", "soc2010", "hourly-pay", "revised", "2011-04"],
    ["2011r_annual_FTPT.csv", "soc2010", "annual-pay", "revised", "2011-04"],
    ["2021p_hourly_FTPT.csv", "soc2010", "hourly-pay", "provisional", "2021-04"],
    ["2021p_annual_FTPT.csv", "soc2010", "annual-pay", "provisional", "2021-04"],
    ["2021r_hourly_FTPT.csv", "soc2020", "hourly-pay", "revised", "2021-04"],
    ["2023p_annual_FTPT.csv", "soc2020", "annual-pay", "provisional", "2023-04"],
  ])(
    "%s: what it is of is told by its name, codes and titles, and all of it is read",
    async (file, edition, variable, status, period) => {
      const { looked, figures, refusals, details } = await read(`ashe-table-14/${file}`);
      expect(details).toMatchObject({
        edition,
        variable,
        status,
        period,
        content: "figures",
        source: expect.stringContaining("Hours and Earnings"),
      });
      expect(checkTable(looked, looked.choice, details, editions)).toEqual({ problems: [], warnings: [] });
      expect(refusals).toEqual([]);
      // Every group but those that no row has, with jobs, median, mean and ten percentiles.
      expect(figures.length % 13).toBe(0);
      expect(figures.length).toBeGreaterThan(13 * 490);
      expect(
        figures.every(({ value, suppressed }) => (value === null) === (suppressed !== "") && value !== 0),
      ).toBe(true);
    },
  );

  it("of a unit group's jobs and pay alone is read as what its headings say", async () => {
    const { figures, details, refusals } = await read("ashe-table-14/2025p_soc4.csv");
    expect([details.edition, details.variable, details.period, refusals]).toEqual([
      "soc2020",
      "annual-pay",
      "2025-04",
      [],
    ]);
    expect(
      figures.filter(({ code }) => code === "1111").map(({ measure, value }) => [measure, value]),
    ).toEqual([
      ["jobs", 133_000],
      ["annual-pay:median", 89_835],
    ]);
    expect(figures.find(({ code }) => code === "1112")).toMatchObject({
      value: null,
      suppressed: "not given",
    });
  });

  it("of employment are read with period and area where a column says them", async () => {
    const sub = await read("aps-employment-submajor-2025.csv");
    expect(sub.details).toMatchObject({
      period: "2025",
      population: "people in employment, United Kingdom",
      series: "Annual Population Survey",
    });
    expect(sub.figures).toHaveLength(26);
    expect(sub.figures[0]).toMatchObject({
      code: "11",
      measure: "employment",
      value: 2_619_900,
      period: "2025",
    });
    const unit = await read("aps-employment-soc2020-2025.csv");
    expect(unit.figures).toHaveLength(412);
    expect(
      unit.figures.filter(({ value }) => value === null).map(({ code, suppressed }) => [code, suppressed]),
    ).toEqual([
      ["2435", "not given"],
      ["5433", "not given"],
    ]);
  });

  // Jobs are printed in thousands, rounded: a sum of n of them is out by n halves of a thousand at most, and the total by one.
  it.each([
    "2011r_hourly_FTPT.csv",
    "2021p_hourly_FTPT.csv",
    "2021r_hourly_FTPT.csv",
    "2023p_hourly_FTPT.csv",
    "2011r_annual_FTPT.csv",
  ])(
    "%s: the jobs of the groups below add up to those of the group above, within half a thousand for each",
    async (file) => {
      const { figures, edition } = await read(`ashe-table-14/${file}`);
      const jobs = new Map(
        figures.filter(({ measure }) => measure.endsWith("jobs")).map((figure) => [figure.code, figure]),
      );
      let whole = 0;
      for (const parent of ["", ...edition.groups.filter(({ level }) => level < 4).map(({ code }) => code)]) {
        const above = jobs.get(parent);
        const below = edition.structure.childrenOf(parent).map(({ code }) => jobs.get(code));
        if (!above?.value || below.length === 0 || below.some((one) => !one?.value)) continue;
        const sum = below.reduce((all, one) => all + one!.value!, 0);
        expect(
          Math.abs(sum - above.value),
          `${parent || "all"}: ${sum} of ${above.value}`,
        ).toBeLessThanOrEqual(500 * (below.length + 1));
        whole++;
      }
      expect(whole).toBeGreaterThan(60);
    },
  );
});
