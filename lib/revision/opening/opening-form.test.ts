import { expect, test } from "vitest";
import { z } from "zod";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import { SETTINGS_FIELDS, settingsShown, settingsTyped } from "#lib/revision/opening/opening-form";
import { policyOf } from "#lib/revision/opening/policy-figures";

const FORM = z.object(SETTINGS_FIELDS);
const settings = {
  ...{ title: "The 2030 revision", targetTitle: "Classification 2030", targetShortTitle: "SOC2030" },
  ...{ sizePolicy: null, cutOffOn: "2099-03-31", note: "Of note" },
};

test("a form that is sent as it was shown changes nothing", () => {
  const own = policyOf({ cases: [12_000, 400], source: "Minutes of 3 November 2026" });
  for (const one of [settings, { ...settings, sizePolicy: own, cutOffOn: null }])
    expect(settingsTyped(FORM.parse(settingsShown(one)))).toEqual(one);
});

test("figures of one's own need their source, and are numbers", () => {
  const typed = { ...settingsShown(settings), figure1: "8,000" };
  expect(() => settingsTyped(FORM.parse(typed))).toThrow("Say where they come from");
  const policy = settingsTyped(FORM.parse({ ...typed, policySource: "Minutes" })).sizePolicy;
  expect(policy?.thresholds[0]).toEqual({
    ...POLICY_IN_FORCE.thresholds[0],
    cases: 8_000,
    source: "Minutes",
  });
  expect(FORM.safeParse({ ...typed, figure1: "many" }).success).toBe(false);
});
