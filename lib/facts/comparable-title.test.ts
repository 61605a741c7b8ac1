import { expect, test } from "vitest";
import { sameTitle } from "#lib/facts/comparable-title";

test.each([
  ["MANAGERS, DIRECTORS AND SENIOR OFFICIALS", "Managers, directors and senior officials"],
  ["Officers  in armed forces ", "Officers in armed forces"],
  [
    "Business, research & administrative professionals n.e.c.",
    "Business research and administrative professionals n.e.c",
  ],
  ["Metal plate workers, and riveters", "Metal plate workers and riveters"],
  ["Other trades n. e. c.", "Other trades not elsewhere classified"],
  ["Air-conditioning engineers", "Air conditioning engineers"],
  ["Children’s nurses", "Children's nurses"],
  ["Café owners", "Cafe owners"],
])("“%s” and “%s” differ by slips only", (a, b) => {
  expect(sameTitle(a, b)).toBe(true);
});

test.each([
  ["Mechanical engineers", "Mechanical engineers (professional)"],
  ["Electrical trades", "Electrical trades n.e.c."],
  ["Nurses", "Nurse"],
  ["Fitters", "Fitters and technicians"],
])("“%s” and “%s” are different titles", (a, b) => {
  expect(sameTitle(a, b)).toBe(false);
});
