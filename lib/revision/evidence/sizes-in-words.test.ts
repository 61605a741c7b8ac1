import { describe, expect, it } from "vitest";
import { dataSetOf } from "#lib/facts/data-set.fixture";
import { JOBS_CAVEAT } from "#lib/figures/in-words";
import { adviceOn, sizesInWords } from "#lib/revision/evidence/sizes-in-words";

const sizes = [
  {
    dataSet: dataSetOf("ashe", {
      title: "Hours survey 2021, Table 14: employee jobs",
      source: "The office, survey",
    }),
    counted: "employee jobs",
    value: 12_345,
  },
];
const group = { code: "1131", title: "Financial managers" };

describe("sizes as evidence", () => {
  it("have every figure with its data set, the policy's advice and the sources", () => {
    expect(sizesInWords([{ editionName: "SOC2010", group, sizes }], ["1131 has few."])).toBe(
      "SOC2010 1131 Financial managers: 12,345 employee jobs (Hours survey 2021, Table 14).\n" +
        `1131 has few.\n${JOBS_CAVEAT}\nSources: The office, survey.`,
    );
  });

  it("say of what was assessed how precise it is, what the policy says and whether it grows, and nothing twice", () => {
    const dataSet = sizes[0]!.dataSet;
    const assessment = {
      code: "1131",
      sizes: [
        {
          ...{ dataSet, measure: "jobs" as const, counted: "employee jobs", value: null, interval: null },
          ...{ suppressed: "unreliable" as const, records: null, verdicts: [] },
        },
      ],
      trends: [],
      verdict: "no figure" as const,
    };
    expect(sizesInWords([{ editionName: "SOC2010", group, sizes, assessment }], [])).toBe(
      "SOC2010 1131 Financial managers:\n" +
        "– Hours survey 2021, Table 14: employee jobs: employee jobs: not published: too unreliable.\n" +
        `${JOBS_CAVEAT}\nSources: The office, survey.`,
    );
  });

  it("are nothing where nobody counted", () => {
    expect(sizesInWords([{ editionName: "SOC2010", group, sizes: [] }], ["1131 has few."])).toBe("");
  });

  it("are held against the policy as far as the Census knows them", () => {
    const advice = adviceOn(["1131", "1132"], new Map([["1131", 4_000]]));
    expect(advice).toHaveLength(2);
    expect(advice.join(" ")).toContain("1131 (about 4,000)");
    expect(advice.join(" ")).not.toContain("1132");
    expect(adviceOn(["1132"], new Map())).toEqual([]);
  });
});
