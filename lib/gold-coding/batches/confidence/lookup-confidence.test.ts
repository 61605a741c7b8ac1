import { expect, test } from "vitest";
import { lookupConfidence } from "#lib/gold-coding/batches/confidence/lookup-confidence";

test("the lookup is as sure of a code as of all that it says of its group, the groups below and those above", () => {
  const answers = [
    { code: "2134", share: 0.6 },
    { code: "2136", share: 0.2 },
    { code: "8211", share: 0.1 },
  ];
  const above = (code: string) => [code.slice(0, 1), code.slice(0, 2), code.slice(0, 3), code.slice(0, 4)];
  const ancestorsOf = (code: string) => above(code).filter((one) => one !== code);
  const sure = (code: string | null) => lookupConfidence(answers, code, ancestorsOf);
  expect(sure("2134")).toBe(0.6);
  expect(sure("2134/01"), "a part of a unit group").toBe(0.6);
  expect(sure("213"), "a group of several").toBe(0.8);
  expect(sure("9111"), "a group that it does not find").toBe(0);
  expect(sure(null), "no code: its first answer").toBe(0.6);
  expect(lookupConfidence([], "2134", ancestorsOf)).toBe(0);
});
