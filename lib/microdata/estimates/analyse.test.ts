import { describe, expect, it } from "vitest";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { changeInContinuousEmployment } from "#lib/microdata/continuous/change";
import { analyse } from "#lib/microdata/estimates/analyse";
import { neededVariables, PAY_MEASURES } from "#lib/microdata/layout/measures";
import { readRecords } from "#lib/microdata/reading/read-records";
import { atOneGo } from "#lib/platform/in-pauses";

type Row = Record<string, number | string>;
const USUAL: Row = {
  ...{ year: 2016, numstrata: 4, sex: 1, age: 40, ft: 1, adr: 1, lop: 2, sjd: 1, wgor: 1, calwght: 100 },
  ...{ gpay: 500, gpox: 500, sppay: 0, bhr: 40, thrs: 40, he: 12.5, agp: 26_000, lpcalwght: 110 },
  ...{ app: 2, appdate: "", ppstart: "010416", occ10: 2136, serno: 1, serno1: "" },
};

async function records(rows: Row[], columns = Object.keys({ ...USUAL, ...rows[0] })) {
  const lines = rows.map((row) => columns.map((column) => ({ ...USUAL, ...row })[column] ?? "").join(","));
  const measures = ["weekly-pay", "annual-pay", "hourly-pay", "below-minimum-wage", "below-living-wage"];
  const wanted = { variables: neededVariables(measures, true), occupations: true };
  return (await readRecords(sourceOfBytes(Buffer.from([columns.join(","), ...lines].join("\n"))), { wanted }))
    .records;
}

async function estimates(rows: Row[], measures: string[], columns?: string[]) {
  const analysis = { measures, by: "nobody else", percents: [50], mean: true } as const;
  return atOneGo(analyse(await records(rows, columns), analysis));
}

describe("filters", () => {
  const left: Row[] = [{ adr: 2 }, { lop: 1 }, { wgor: "" }, { age: 15 }, { gpay: "" }, { calwght: "" }];

  it("of weekly pay leave out trainees, loss of pay, no region and those under 16", async () => {
    const [year] = await estimates(
      [{}, ...left.map((one) => ({ ...one, gpay: one.gpay ?? 9_000 }))],
      ["weekly-pay"],
    );
    expect([year!.measures[0]!.bases[0], year!.measures[0]!.values[0]![0]]).toEqual([1, 500]);
  });

  it("of annual pay leave out who is new in the job or has none, and not who lost pay", async () => {
    const [year] = await estimates([{}, { sjd: 2 }, { agp: 0 }, { agp: "" }, { lop: 1 }], ["annual-pay"]);
    expect(year!.measures[0]!.bases[0]).toBe(2);
  });
});

it("jobs are counted where they are asked for, by weekly pay where no pay is", async () => {
  const ids = async (measures: string[]) =>
    (await estimates([{}], measures)).flatMap((year) => year.measures.flatMap((measure) => measure.ids));
  expect(await ids(["weekly-pay"])).toEqual(["weekly-pay:median", "weekly-pay:mean"]);
  expect(await ids(["jobs"])).toEqual(["jobs"]);
  expect(await ids(["annual-pay", "jobs"])).toEqual(["annual-pay:median", "annual-pay:mean", "jobs"]);
});

it("the mean of hourly pay is the ratio of the sums of pay and hours", async () => {
  // (100 × 500 + 300 × 200) / (100 × 40 + 300 × 10) = 110,000 / 7,000.
  const [year] = await estimates([{}, { gpay: 200, thrs: 10, he: 20, calwght: 300 }], ["hourly-pay"]);
  expect(year!.measures[0]!.values[1]![0]).toBeCloseTo(110_000 / 7_000, 9);
});

it("jobs below a wage are weighted for low pay, and are of those who have that weight", async () => {
  const rows: Row[] = [
    {},
    { gpox: 280, lpcalwght: 330 },
    { gpox: 280, lpcalwght: "" },
    { gpox: 300, adr: 2, lpcalwght: 110 },
  ];
  const [year] = await estimates(rows, ["below-minimum-wage", "below-living-wage"]);
  // 700 pence is below 720, 750 is not; trainees are among the first and not among the second.
  expect(year!.measures.map(({ values, bases }) => [values[0]![0], bases[0]])).toEqual([[60, 3], [75, 2]]); // biome-ignore format: one line
});

describe("series", () => {
  it("are kept apart on both sides of a break: a dataset each, and two columns of 2011", async () => {
    const columns = [...Object.keys(USUAL), "occ00"];
    const rows = [
      ...[1, 3].map((numstrata) => ({ year: 2004, numstrata, occ10: "", occ00: 2132 })),
      { year: 2011, occ00: 2132, gpay: 600 },
    ];
    const years = await estimates(rows, ["weekly-pay"], columns);
    expect(years.map(({ year, numstrata, column }) => `${year} ${numstrata} ${column}`)).toEqual([
      "2004 1 occ00",
      "2004 3 occ00",
      "2011 4 occ00",
      "2011 4 occ10",
    ]);
  });

  it("refuse codes that are imputed, and a year without codes of its own", async () => {
    const columns = [...Object.keys(USUAL), "occ00"];
    const row = { year: 1999, numstrata: 1, occ10: "", occ00: 2132 };
    await expect(estimates([row], ["weekly-pay"], columns)).rejects.toThrow(
      "are imputed, for weighting only",
    );
    await expect(estimates([{ year: 2009 }], ["weekly-pay"])).rejects.toThrow("no codes of an edition");
  });

  it("want rates of a year that none are known of", async () => {
    await expect(estimates([{ year: 2019 }], ["below-living-wage"])).rejects.toThrow(
      "the living wage in 2019 are not known",
    );
  });
});

describe("continuous employment", () => {
  const weekly = PAY_MEASURES.find(({ id }) => id === "weekly-pay")!;
  const change = async (before: Row[], after: Row[]) =>
    changeInContinuousEmployment(await records(before), await records(after), weekly, "nobody else");
  const now = (more: Row): Row => ({ year: 2017, sjd: 1, ...more });
  const pairs = Array.from({ length: 12 }, (_, at) => at + 1);

  it("meets serno1 of the later year with serno of the earlier, and the change is of the medians of both", async () => {
    const { measures } = await change(
      [...pairs.map((serno) => ({ serno, gpay: 500 })), { serno: 99, gpay: 9_000 }],
      [
        ...pairs.map((serno1) => now({ serno: 100 + serno1, serno1, gpay: 510 })),
        now({ serno: 98, gpay: 9_000 }),
      ],
    );
    expect(measures[0]!.bases[0]).toBe(12);
    expect(measures[0]!.values[0]![0]).toBeCloseTo(2, 9);
  });

  it("leaves out who is new in the job, or changed hours, rate or absence", async () => {
    const { measures } = await change(
      pairs.map((serno) => ({ serno })),
      ([{}, {}, { sjd: 2 }, { ft: 2 }, { lop: 1 }] as Row[]).map((more, at) =>
        now({ serno: 50 + at, serno1: at + 1, ...more }),
      ),
    );
    expect(measures[0]!.bases[0]).toBe(2);
  });

  it("says what is wrong with two files", async () => {
    const [one, next] = [[{ serno: 1 }], [now({ serno: 2, serno1: 1 })]];
    await expect(change(next, one)).rejects.toThrow("the earlier first");
    await expect(change([{ serno: 1, numstrata: 1, year: 2003, occ10: "" }], next)).rejects.toThrow();
    await expect(change([...one, ...one], next)).rejects.toThrow("twice in 2016");
    await expect(change(one, [now({ serno: 2, serno1: 7 })])).rejects.toThrow("has to hold “serno”");
    await expect(change([...one, ...next], next)).rejects.toThrow("several years");
  });
});
