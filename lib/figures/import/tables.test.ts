import { describe, expect, it } from "vitest";
import { checkTable } from "#lib/figures/import/confirm";
import {
  bundledEditions,
  readAsGuessed,
  TABLE_14_HEADINGS,
  table14Row,
  table14Workbook,
} from "#lib/figures/import/figures.fixture";

const editions = bundledEditions();
const csv = (...rows: (string | number)[][]) =>
  Buffer.from(
    rows
      .map((row) =>
        row
          .map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
          .join(","),
      )
      .join("\n"),
  );
const tidy = (rows: (string | number)[][], said = {}) =>
  readAsGuessed(
    csv(["code", "measure", "value", "sex", "hours", "cv", "base", "year"], ...rows),
    "pay.csv",
    { edition: "soc2020", title: "Pay", source: "A survey", population: "employees", period: "", ...said },
    editions,
  );

describe("the workbook of Table 14", () => {
  const rows = [
    table14Row("All employees", null, "27,111", 14),
    table14Row("Managers, directors and senior officials", "1", 2820, 20),
    table14Row("Chief executives and senior officials", "1111", "x", 40),
    ["Not Classified", null, ":", ":", ...Array(13).fill(":")],
  ];

  it("is read sheet by sheet, of men and women, full-time and part-time, with what it is of from its title", async () => {
    const bytes = await table14Workbook({ All: rows, Male: rows, "Female Part-Time": rows });
    const { details, figures, refusals, looked, passedOver } = await readAsGuessed(
      bytes,
      "PROV Table 14.5a.xlsx",
      {},
      editions,
    );
    expect(details).toMatchObject({
      edition: "soc2020",
      variable: "hourly-pay",
      period: "2022-04",
      status: "revised",
      content: "figures",
    });
    expect(checkTable(looked, looked.choice, details, editions)).toEqual({ problems: [], warnings: [] });
    expect(looked.sheets.map(({ name, cut }) => [name, cut.sex, cut.hours])).toEqual([
      ["All", "", ""],
      ["Male", "men", ""],
      ["Female Part-Time", "women", "part-time"],
    ]);
    expect(refusals).toEqual([]);
    // Of each sheet the note, and the jobs that nobody classified.
    expect(passedOver).toBe(6);
    expect(figures).toHaveLength(3 * 3 * 13);
    const jobs = figures.filter(({ measure, sex }) => measure === "jobs" && sex === "");
    expect(jobs.map(({ code, value, suppressed }) => [code, value, suppressed])).toEqual([
      ["", 27_111_000, ""],
      ["1", 2_820_000, ""],
      ["1111", null, "unreliable"],
    ]);
  });

  it("of coefficients of variation says how good the figures are", async () => {
    const bytes = await table14Workbook(
      { All: [table14Row("Managers, directors and senior officials", "1", 1.2, 7)] },
      "Table 14.5b   Hourly pay - Gross - CVs (%) for all employee jobs: United Kingdom, 2022",
    );
    const { details, figures } = await readAsGuessed(
      bytes,
      "Table 14.5b.xlsx",
      { edition: "soc2020" },
      editions,
    );
    expect(details.content).toBe("cv");
    expect(
      figures.slice(0, 2).map(({ measure, cv, quality, value }) => [measure, cv, quality, value]),
    ).toEqual([
      ["jobs", 1.2, "precise", null],
      ["hourly-pay:median", 7, "reasonably precise", null],
    ]);
  });

  it("of annual pay counts the jobs that annual pay is known of apart from all jobs", async () => {
    const { figures } = await readAsGuessed(
      csv(TABLE_14_HEADINGS, table14Row("Managers", "1", 2064, 35_735) as string[]),
      "Table 14.7a 2011.csv",
      { edition: "soc2010" },
      editions,
    );
    expect(figures.find(({ measure }) => measure === "annual-pay:jobs")).toMatchObject({ value: 2_064_000 });
    expect(figures.some(({ measure }) => measure === "jobs")).toBe(false);
  });
});

describe("a tidy table", () => {
  it("has a data set a year, its measures, cuts, quality and base by its columns", async () => {
    const { figures, refusals } = await tidy([
      ["2136", "median hourly pay", "£21.50", "Female", "Part time", "4.2", "120", "2023"],
      ["2136", "hourly-pay:median", "22", "", "All", "", "", "2024"],
    ]);
    expect(refusals).toEqual([]);
    expect(figures).toMatchObject([
      {
        code: "2136",
        measure: "hourly-pay:median",
        value: 21.5,
        sex: "women",
        hours: "part-time",
        cv: 4.2,
        quality: "precise",
        base: 120,
        period: "2023",
      },
      { value: 22, sex: "", hours: "", cv: null, quality: "", base: null, period: "2024" },
    ]);
  });

  it("may have one measure of its own, with its unit", async () => {
    const { figures } = await readAsGuessed(
      csv(["SOC code", "Value"], ["2136", "−"], ["2137", "1,204"]),
      "x.csv",
      { edition: "soc2020", measure: "own", ownMeasure: "vacancies", ownUnit: "vacancies", period: "2025" },
      editions,
    );
    expect(figures.at(-1)).toMatchObject({ code: "2137", measure: "own", value: 1204 });
  });

  it.each([
    [
      "a group that the edition lacks",
      ["9999", "jobs", "1", "", "", "", "", "2023"],
      "code",
      /no group of SOC2020/,
    ],
    [
      "a value that is neither number nor mark",
      ["2136", "jobs", "many", "", "", "", "", "2023"],
      "value",
      /neither a number nor a mark/,
    ],
    ["a negative size", ["2136", "jobs", "-4", "", "", "", "", "2023"], "value", /below nought/],
    [
      "a percentage of what has another unit",
      ["2136", "median hourly pay", "4%", "", "", "", "", "2023"],
      "value",
      /percentage/,
    ],
    [
      "a measure that figures do not have",
      ["2136", "happiness", "4", "", "", "", "", "2023"],
      "measure",
      /none of the measures/,
    ],
    ["a sex that is none", ["2136", "jobs", "4", "north", "", "", "", "2023"], "sex", /men or women/],
    ["a year that is none", ["2136", "jobs", "4", "", "", "", "", "next"], "year", /no year or period/],
    [
      "the same figure again as another",
      ["2137", "jobs", "5", "", "", "", "", "2023"],
      "value",
      /stands on row 2 as another/,
    ],
  ])("refuses %s with its row and column", async (_, row, column, reason) => {
    const { refusals, figures } = await tidy([["2137", "jobs", "4", "", "", "", "", "2023"], row]);
    expect(refusals).toEqual([
      expect.objectContaining({ row: 3, column, reason: expect.stringMatching(reason) }),
    ]);
    expect(figures).toHaveLength(1);
  });

  it("keeps every mark as a reason, never as nought", async () => {
    const marks = ["x", "..", ":", "", "[c]", "*", "-", "..z"];
    const codes = ["2111", "2112", "2113", "2114", "2115", "2119", "2121", "2122"];
    const { figures, refusals } = await tidy(
      marks.map((mark, at) => [codes[at]!, "jobs", mark, "", "", "", "", "2023"]),
    );
    expect(refusals).toEqual([]);
    expect(figures.map(({ value }) => value)).toEqual(marks.map(() => null));
    expect(figures.map(({ suppressed }) => suppressed)).toEqual([
      ...[
        "unreliable",
        "disclosive",
        "not applicable",
        "not given",
        "disclosive",
        "disclosive",
        "nil or negligible",
        "not applicable",
      ],
    ]);
  });
});

describe("what is wrong with a table as it is guessed", () => {
  it("is that its codes and titles are those of another edition than it says, with how many are of each", async () => {
    const soc2010 = editions.find(({ id }) => id === "soc2010")!;
    const rows = soc2010.groups.filter(({ level }) => level === 4).map(({ code, title }) => [code, title, 1]);
    const { looked, details } = await readAsGuessed(
      csv(["SOC2020 code", "Title", "Jobs"], ...rows),
      "jobs 2021.csv",
      {},
      editions,
    );
    expect(details.edition).toBe("soc2010");
    const warned = checkTable(looked, looked.choice, details, editions).warnings;
    expect(warned).toMatchObject([
      {
        field: "edition",
        message: expect.stringMatching(
          /calls its codes SOC2020.*SOC2010 has 369 of them.*SOC2020 has \d+ of them/,
        ),
      },
    ]);
    const otherwise = checkTable(
      looked,
      looked.choice,
      { ...details, edition: "soc2020" },
      editions,
    ).warnings;
    expect(otherwise).toMatchObject([
      { field: "edition", message: expect.stringContaining("Choose SOC2010, unless") },
    ]);
  });

  it("is that the column of codes holds values", async () => {
    const { looked, details } = await readAsGuessed(
      csv(["Code", "Jobs"], ["133000.5", "1111"], ["479000.5", "1121"], ["102000.5", "1122"]),
      "jobs.csv",
      { edition: "soc2020" },
      editions,
    );
    const { problems, warnings } = checkTable(
      looked,
      { ...looked.choice, columns: { code: 0, jobs: 1 } },
      { ...details, edition: "soc2020" },
      editions,
    );
    expect([...problems, ...warnings].map(({ message }) => message).join(" ")).toMatch(/“Code”/);
  });

  it("is whatever a table does not say and nobody said yet", async () => {
    const { looked, details } = await readAsGuessed(
      csv(["Code", "Value"], ["1111", "4"]),
      "some.csv",
      { edition: "soc2020" },
      editions,
    );
    const { problems } = checkTable(looked, looked.choice, details, editions);
    expect(problems.map(({ field }) => field)).toEqual([
      "measure",
      "period",
      "title",
      "source",
      "population",
    ]);
  });
});
