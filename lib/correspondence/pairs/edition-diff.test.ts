import { describe, expect, test } from "vitest";
import {
  countFates,
  diffEditions,
  type LivesOn,
  withGroupsAbove,
} from "#lib/correspondence/pairs/edition-diff";

const FROM = [
  { code: "2", title: "PROFESSIONAL OCCUPATIONS" },
  { code: "2112", title: "Biological scientists and biochemists" },
  { code: "2135", title: "IT business analysts, architects and systems designers" },
  { code: "2136", title: "Programmers and software development professionals" },
  { code: "2190", title: "Closed occupations" },
];
const TO = [
  { code: "2", title: "Professional occupations" },
  { code: "2112", title: "Biological scientists" },
  { code: "2133", title: "IT business analysts, architects and systems designers" },
  { code: "2135", title: "Cyber security professionals" },
  { code: "2136", title: "IT quality and testing professionals" },
  { code: "2134", title: "Programmers and software development professionals" },
];
const LIVING_ON = [
  { source: "2112", target: "2112", content: ["split"] },
  { source: "2135", target: "2133", content: ["move"] },
  { source: "2136", target: "2134", content: [] },
] satisfies LivesOn[];

const CHANGES = new Map([
  ["2112", ["RC4.2"] as const],
  ["2133", ["RC5"] as const],
  ["2134", ["VC1"] as const],
]);

describe("two editions side by side", () => {
  const differences = diffEditions(FROM, TO, LIVING_ON, CHANGES);
  const at = (code: string) => differences.find((difference) => difference.code === code);

  test("a title in capitals is the same title", () => {
    expect(at("2")?.fate).toBe("same");
  });

  test("a group that lives on under its code with another title is renamed", () => {
    expect(at("2112")).toMatchObject({
      fate: "renamed",
      livesOnAs: null,
      continues: null,
      content: ["split"],
    });
  });

  test("a code that stands for another group tells where the old one is and where the new one was", () => {
    expect(at("2135")).toMatchObject({
      fate: "reused",
      livesOnAs: { code: "2133" },
      continues: null,
      content: [],
    });
    expect(at("2134")).toMatchObject({ fate: "new", continues: { code: "2136" } });
    expect(at("2190")).toMatchObject({ fate: "gone", livesOnAs: null });
  });

  test("a code says whether what happened to its groups is real or virtual, or that nothing did", () => {
    const natures = ["2112", "2134", "2"].map((code) => at(code)?.nature);
    expect(natures).toEqual(["real", "virtual", null]);
  });

  test("each code has one fate", () => {
    expect(countFates(differences, 4)).toEqual({ same: 0, renamed: 1, reused: 2, gone: 1, new: 2 });
    expect(countFates(differences, 1)).toEqual({ same: 1, renamed: 0, reused: 0, gone: 0, new: 0 });
  });

  test("what is picked keeps the groups above it", () => {
    const codes = withGroupsAbove(differences, (one) => one.fate === "reused").map(({ code }) => code);
    expect(codes).toEqual(["2", "2135", "2136"]);
    expect(withGroupsAbove(differences, () => false)).toEqual([]);
  });
});
