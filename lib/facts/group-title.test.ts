import { describe, expect, it } from "vitest";
import { groupTitle } from "#lib/facts/group-title";

describe("group title", () => {
  it.each([
    ["1", "MANAGERS, DIRECTORS AND SENIOR OFFICIALS", "Managers, directors and senior officials"],
    ["212", "Information Technology Professionals", "Information technology professionals"],
    ["312", "CAD, Drawing and Architectural Technicians", "CAD, drawing and architectural technicians"],
    [
      "216",
      "Research and Development (R&D) and Other Research Professionals",
      "Research and development (R&D) and other research professionals",
    ],
    ["99", "IT AND HR OCCUPATIONS", "IT and HR occupations"],
    ["41", "ADMINISTRATIVE OCCUPATIONS: RECORDS", "Administrative occupations: records"],
  ])("of %s “%s” is put into sentence case", (code, printed, title) => {
    expect(groupTitle(code, printed)).toBe(title);
  });

  it("of a unit or sub-unit group keeps its letters", () => {
    expect(groupTitle("2317", "Teachers of English as a foreign language")).toBe(
      "Teachers of English as a foreign language",
    );
    expect(groupTitle("5243/01", "TV engineers")).toBe("TV engineers");
  });

  it("loses stray spaces and line breaks", () => {
    expect(groupTitle("1242", "Residential, day and domiciliary  care managers\r\nand proprietors ")).toBe(
      "Residential, day and domiciliary care managers and proprietors",
    );
  });
});
