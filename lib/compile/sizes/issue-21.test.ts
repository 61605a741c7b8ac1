import { describe, expect, test } from "vitest";
import { assessments, REVIEW_VERDICTS, UNDER_REVIEW } from "#lib/compile/sizes/assessment";
import { CENSUS_SAMPLE, censusSample } from "#lib/compile/sizes/census-sample";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { readBundled } from "#lib/imports/bundled/bundled";

/**
 * Issue 21 of the Major Group 3 paper reviewed all groups with fewer than 5,000 cases in the 2011 Census, and proposed to merge
 * these.
 */
const MERGED = "2435 3511 5211 5212 5214 5411 8112 8115 8118 8122 8123 8223".split(" ");

const bundled = readBundled();
const found = (edition: string) =>
  assessments({
    edition,
    dataSets: bundled.dataSets,
    figures: bundled.figures.filter((one) => one.edition === edition && /^\d{4}$/.test(one.code)),
    census: censusSample(bundled, edition),
    policy: SIZE_POLICIES.at(-1)!,
  });

function byVerdict(edition: string) {
  const all = [...found(edition).values()];
  return Object.fromEntries(
    REVIEW_VERDICTS.map((verdict) => [verdict, all.filter((one) => one.verdict === verdict).length]),
  );
}

describe("groups under review in the bundled data", () => {
  test("of the edition that the paper was of, are ten of the twelve that it merged", () => {
    const soc2010 = found("soc2010");
    const listed = MERGED.filter((code) => UNDER_REVIEW.includes(soc2010.get(code)!.verdict));
    expect(MERGED.filter((code) => !listed.includes(code))).toEqual(["8112", "8118"]);
    // Both have 6,000 jobs in 2021, and 16,500 and 11,900 in the sample.
    expect(MERGED.filter((code) => ["under", "about"].includes(soc2010.get(code)!.verdict))).toEqual([
      "3511",
      "5212",
      "5411",
    ]);
  });

  test("are so few by the sample because that holds about twice as many people as have a job", () => {
    // It is not said who they are; employee jobs of the United Kingdom were 24.4 million in April 2011.
    const people = [...censusSample(bundled, "soc2010")!.records.values()].reduce((sum, one) => sum + one, 0);
    expect(people * CENSUS_SAMPLE).toBe(50_961_800);
  });

  test("are as many in each edition; blanks, of which the last table at hand has many, put none under review", () => {
    expect(byVerdict("soc2010")).toEqual({ under: 1, about: 4, "no figure": 48, over: 316, "not known": 0 });
    expect(byVerdict("soc2020")).toEqual({ under: 5, about: 1, "no figure": 0, over: 406, "not known": 0 });
  });
});
