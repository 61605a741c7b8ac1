import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import { alternativesFor, MOST_ALTERNATIVES } from "#lib/gold-coding/coding/alternatives/alternatives";
import { industryOfCode } from "#lib/gold-coding/coding/alternatives/industry-code";
import { standingOf } from "#lib/gold-coding/coding/alternatives/standing-of-job";
import { fixtureLookup } from "#lib/lookup/lookup.fixture";

const NOTHING: Evidence = {
  ...{ jobTitle: "", jobDescription: "", industryText: "", industryCode: "", qualifications: "" },
  ...{ managementStatus: "", supervisorStatus: "", employmentStatus: "" },
};
const ranked = (evidence: Partial<Evidence>) =>
  alternativesFor(fixtureLookup, "soc2020", { ...NOTHING, ...evidence });
const first = (evidence: Partial<Evidence>) => ranked(evidence)[0]?.code;

describe("the groups that a record may be of", () => {
  it("follow from its title, its industry in words or by its code, what it says people do, and qualifications", () => {
    expect(first({ jobTitle: "Nurse" })).toBe("2237");
    expect(first({ jobTitle: "Nurse", industryText: "dental practice" })).toBe("6133");
    expect(first({ jobTitle: "Manager" })).not.toBe("1150");
    expect(first({ jobTitle: "Manager", industryCode: "47190" })).toBe("1150");
    const shareOf = (code: string, evidence: Partial<Evidence>) =>
      ranked({ jobTitle: "Engineer", ...evidence }).find((one) => one.code === code)?.share ?? 0;
    expect(shareOf("5319", { jobDescription: "civil engineer" })).toBeGreaterThan(shareOf("5319", {}));
    expect(shareOf("2121", { qualifications: "professional civil" })).toBeGreaterThan(shareOf("2121", {}));
    const described = ranked({ jobTitle: "Engineer", jobDescription: "civil engineer" });
    expect(described.find(({ code }) => code === "5319")?.reasons).toContain("The description points here.");
  });

  it("are those of the description where there is no title, and none where nothing is said", () => {
    expect(first({ jobDescription: "plumber" })).toBe("5315");
    expect(ranked({})).toEqual([]);
  });

  it("leave no evidence to decide alone: a description of another job does not overrule a clear title", () => {
    expect(first({ jobTitle: "Plumber", jobDescription: "nurse" })).toBe("5315");
  });

  it("are nine at most, each once, the likeliest first, the same each time, whatever is written", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 250 }),
      fc
        .array(fc.constantFrom("nurse", "manager", "sales", "of", "hotel", "driver"), { maxLength: 60 })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.record({ jobTitle: text, jobDescription: text, industryText: text }), (evidence) => {
        const all = ranked(evidence);
        expect(all.length).toBeLessThanOrEqual(MOST_ALTERNATIVES);
        expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
        const shares = all.map(({ share }) => share);
        expect([...shares].sort((a, b) => b - a)).toEqual(shares);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.01);
        expect(ranked(evidence)).toEqual(all);
      }),
      { numRuns: 10 },
    );
  });
});

describe("an industry code", () => {
  it("is read by its division, and left alone where it is none", () => {
    for (const code of ["62", "62.01", "6201", "62012", "62.01/2", "SIC 62012"])
      expect(industryOfCode(code), code).toBe("computer programming");
    for (const code of ["", "620", "6", "620123", "IT", "04", "1e10"])
      expect(industryOfCode(code), code).toBe("");
  });
});

describe("the standing of a job", () => {
  const fits = (evidence: Partial<Evidence>, group: string) =>
    standingOf({ ...NOTHING, ...evidence }, group).fits;

  it("speaks for groups of managers, supervisors and the self-employed, or against them", () => {
    expect(fits({ managementStatus: "Manager" }, "Sales managers")).toBe(true);
    expect(fits({ managementStatus: "No" }, "Sales managers")).toBe(false);
    expect(fits({ managementStatus: "Not a manager" }, "Sales managers")).toBe(false);
    expect(fits({ supervisorStatus: "yes" }, "Cleaning supervisors")).toBe(true);
    expect(fits({ managementStatus: "Foreman or supervisor" }, "Cleaning supervisors")).toBe(true);
    expect(fits({ employmentStatus: "Self-employed" }, "Shopkeepers and owners")).toBe(true);
  });

  it("says nothing where it is not stated, numbered, or tells no group from others", () => {
    expect(fits({}, "Sales managers")).toBeNull();
    expect(fits({ managementStatus: "2" }, "Sales managers")).toBeNull();
    expect(fits({ managementStatus: "Manager" }, "Nurses")).toBeNull();
  });
});
