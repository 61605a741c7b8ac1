import { expect, test } from "vitest";
import type { Judged } from "#lib/lookup/evaluation/evaluate";
import { codesSaid, severalCodesOf } from "#lib/lookup/evaluation/several-codes";

type Said = [code: string, confidence: number];

function judged(right: string[], ...said: Said[]): Judged {
  const [code = ""] = right;
  const isOne = right.length === 1 && code.length === 4;
  const results = said.map(([code, confidence]) => ({ code, confidence })) as Judged["results"];
  return { gold: { title: "x", industry: "", code, ...(!isOne && { codes: right }) }, results, ms: 1 };
}

test("the lookup says as many codes as are together likely, and never more than five", () => {
  expect(codesSaid(judged(["1111"], ["2134", 0.9], ["2133", 0.05]))).toEqual(["2134"]);
  expect(codesSaid(judged(["1111"], ["2134", 0.5], ["2133", 0.4], ["1111", 0.05]))).toEqual(["2134", "2133"]);
  const unsure = Array.from({ length: 9 }, (_, at): Said => [`111${at}`, 0.1]);
  expect(codesSaid(judged(["1111"], ...unsure))).toHaveLength(5);
});

test("one and many of either side are counted apart, each over the titles that have so many", () => {
  const { oo, om, mo, mm } = severalCodesOf([
    judged(["2134"], ["2134", 0.9]),
    judged(["2134"], ["2133", 0.9]),
    judged(["2134"], ["2133", 0.5], ["2134", 0.4]),
    judged(["2134", "2133"], ["2133", 0.9]),
    judged(["21"], ["2133", 0.5], ["3112", 0.4]),
    judged(["2134"]),
  ]);
  expect(oo).toEqual({ n: 2, right: 0.5 });
  expect(om).toEqual({ n: 4, right: 0.5 });
  expect(mo).toEqual({ n: 3, right: 0.6667 });
  expect(mm).toEqual({ n: 6, right: 0.6667 });
});

test("codability is how deep the codes that the lookup says agree", () => {
  const { codability } = severalCodesOf([
    judged(["2134"], ["2134", 0.9]),
    judged(["2134"], ["2134", 0.5], ["2133", 0.4]),
    judged(["2134"], ["2134", 0.5], ["3112", 0.4]),
    judged(["2134"]),
  ]);
  expect(codability).toEqual([
    { digits: 4, share: 0.25 },
    { digits: 3, share: 0.25 },
    { digits: 2, share: 0 },
    { digits: 1, share: 0 },
    { digits: 0, share: 0.5 },
  ]);
});
