import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkGroups, paperId, sameQuestion } from "#lib/revision/issues/issue-draft";

const held = {
  source: { name: "SOC2010", codes: new Set(["1", "1131", "1132"]) },
  target: { name: "SOC2020", codes: new Set(["1131"]) },
};

describe("the groups of an issue", () => {
  it("are groups of the edition that they are named in, and there is one at least", () => {
    expect(() => checkGroups({ sources: ["1131", "1"], targets: ["1131"] }, held)).not.toThrow();
    expect(() => checkGroups({ sources: [], targets: [] }, held)).toThrow("at least one group");
    expect(() => checkGroups({ sources: ["1133"], targets: [] }, held)).toThrow("SOC2010 has no group 1133");
    expect(() => checkGroups({ sources: [], targets: ["1132"] }, held)).toThrow("SOC2020 has no group 1132");
    expect(() => checkGroups({ sources: Array(41).fill("1131"), targets: [] }, held)).toThrow("40 groups");
  });
});

describe("a question", () => {
  it("is the same however it is written", () => {
    expect(sameQuestion("Should 1131 be split?", " should  1131 be split ")).toBe(true);
    expect(sameQuestion("Should 1131 be split?", "Should 1132 be split?")).toBe(false);
  });
});

describe("the id of a paper", () => {
  it.each([
    ["Care & support", "care-support"],
    ["Médecins’ work", "medecins-work"],
    ["Major Group 3", "major-group-3"],
  ])("of %j is %s", (label, id) => expect(paperId(label)).toBe(id));

  it("is refused where nothing is left, or a page has it", () => {
    expect(() => paperId("…")).toThrow("short name");
    expect(() => paperId("New")).toThrow("short name");
  });

  it("is always one that an address can have", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (label) => {
        const made = (() => {
          try {
            return paperId(label);
          } catch {
            return "refused";
          }
        })();
        expect(made).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});
