import fc from "fast-check";
import { expect, test } from "vitest";
import { listIn } from "#lib/standards/import/list-in-cell";
import { readDay } from "#lib/standards/import/read-day";
import { isRefusedStandard, standardReader } from "#lib/standards/import/read-standard";
import { STANDARD_FIELDS, type StandardField } from "#lib/standards/import/standard-fields";
import { changesOf } from "#lib/standards/standard";

const columns = Object.fromEntries(STANDARD_FIELDS.map((field, at) => [field, at]));
const read = standardReader({
  choice: { sheet: "", headingRow: 0, columns },
  edition: "soc2020",
  kind: "occupational",
});
const row = (cells: Partial<Record<StandardField, string>>) =>
  read(STANDARD_FIELDS.map((field) => ({ urn: "SFHDC5", title: "Dispense", ...cells })[field] ?? ""));

test.each([
  ["31/03/2024", "2024-03-31"],
  ["3.4.24", "2024-04-03"],
  ["2024-03-31T00:00:00.000Z", "2024-03-31"],
  ["31 March 2024", "2024-03-31"],
  ["Sun, 31st Mar 2024", "2024-03-31"],
  ["Mar-24", "2024-03-01"],
  ["45382", "2024-03-31"],
  ["45382.0", "2024-03-31"],
  ["31/02/2024", null],
  ["02/31/2024", null],
  ["2024", null],
  ["ongoing", null],
])("reads the day %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test("any day is read as its serial number, in figures and in words", () => {
  const days = fc.date({ min: new Date("1960-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (moment) => {
      const iso = moment.toISOString().slice(0, 10);
      const [year, month, day] = iso.split("-");
      const serial = (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
      expect([iso, String(serial), `${day}/${month}/${year}`].map(readDay)).toEqual([iso, iso, iso]);
    }),
  );
});

test("a list is parted by semicolons and lines, and by commas where it has neither", () => {
  expect(listIn("Manager, sales; Clerk;;Clerk")).toEqual(["Manager, sales", "Clerk"]);
  expect(listIn("2134, 2136 ,N/A")).toEqual(["2134", "2136"]);
  expect(listIn(" ")).toEqual([]);
});

test("takes facts, and leaves text of the standard where it is published", () => {
  const prose = "This standard is about ".repeat(20);
  const taken = row({
    occupations: "Care assistant; Nurse",
    behaviours: `Works safely; ${prose}`,
    sector: prose,
    codes: "6135; 2237",
    level: "Job Specific",
    link: "javascript:alert(1)",
    reviewOn: "soon",
  });
  if (isRefusedStandard(taken)) throw new Error(taken.reason);
  expect(taken.facts).toMatchObject({
    ...{ developer: "SFH", suiteCode: "DC", occupations: ["Care assistant", "Nurse"], sector: "", link: "" },
    ...{ behaviours: ["Works safely"], givenCodes: ["6135", "2237"], level: "job-specific", reviewOn: null },
  });
  expect(taken.notes.join(" ")).toMatch(
    /Review date: “soon” is no day.*Sector: left out.*Behaviours: 1 left out/s,
  );
  expect(taken.notes.join(" ")).toMatch(/Link: left out/);
});

test.each([
  [{ urn: "" }, "urn", "The row has no URN."],
  [{ urn: "---" }, "urn", "The row has no URN."],
  [{ title: "" }, "title", "The row has no title."],
  [{ title: "must know ".repeat(40) }, "title", "seems to be text of the standard"],
])("refuses %j", (cells, field, reason) => {
  const refused = row(cells);
  expect(refused).toMatchObject({ field, reason: expect.stringContaining(reason) });
});

test("is of the kind that its column or its reference says", () => {
  const kindOf = (cells: Parameters<typeof row>[0]) => {
    const taken = row(cells);
    return isRefusedStandard(taken) ? null : taken.facts.kind;
  };
  expect(kindOf({})).toBe("occupational");
  expect(kindOf({ urn: "ST0123" })).toBe("apprenticeship");
  expect(kindOf({ kind: "Apprenticeship standard" })).toBe("apprenticeship");
});

test("says what a second file has otherwise", () => {
  const [first, second] = [row({ status: "Current" }), row({ status: "Legacy", occupations: "Nurse" })];
  if (isRefusedStandard(first) || isRefusedStandard(second)) throw new Error("refused");
  expect(changesOf(first.facts, second.facts)).toEqual([
    { field: "status", before: "Current", after: "Legacy" },
    { field: "occupations", before: "", after: "Nurse" },
  ]);
});
