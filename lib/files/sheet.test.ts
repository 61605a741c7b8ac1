import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingKey } from "#lib/files/heading-key";
import { findTable, nearestTable, readRows, requireTable, type Sheet } from "#lib/files/sheet";

const RULES = {
  code: { headers: ["SOC_2010", "Code"] },
  title: { headers: ["Title"] },
  note: { headers: ["Note"], optional: true },
};

const sheet = (...rows: string[][]): Sheet => ({ name: "Groups", rows });

describe("headers", () => {
  it.each(["SOC_2010", "SOC 2010", "soc2010", " SOC\r\n2010 ", "SOC-2010"])(
    "“%s” means SOC2010",
    (header) => {
      expect(headingKey(header)).toBe("soc2010");
    },
  );

  it("are found in any row near the top, in any order, among any others", () => {
    const header = fc.shuffledSubarray(["Title", "SOC 2010", "Note", "Other", ""], { minLength: 5 });
    fc.assert(
      fc.property(header, fc.nat({ max: 20 }), (names, above) => {
        const rows = [...Array<string[]>(above).fill(["A heading"]), names];
        expect(findTable(sheet(...rows), RULES)).toMatchObject({
          headerRow: above,
          columns: {
            code: names.indexOf("SOC 2010"),
            title: names.indexOf("Title"),
            note: names.indexOf("Note"),
          },
        });
      }),
    );
  });

  it("that are optional may be missing", () => {
    expect(findTable(sheet(["Code", "Title"]), RULES)?.columns).toEqual({ code: 0, title: 1 });
  });

  it("that are required may not: the nearest row says which are missing", () => {
    const sheets = [sheet(["x"]), sheet(["x"], ["Title", "Note"])];
    expect(findTable(sheets[1]!, RULES)).toBeNull();
    expect(nearestTable(sheets, RULES)).toEqual({ sheet: "Groups", found: 2, missing: ["SOC_2010"] });
    expect(() => requireTable(sheets, RULES, "a list of groups")).toThrow(
      "This does not look like a list of groups: no sheet has the columns “SOC_2010”.",
    );
  });
});

describe("rows", () => {
  it("are read below the header; blank ones are passed over, faulty ones refused where they stand", () => {
    const table = findTable(
      sheet(["Notes"], ["SOC\r\n2010", "Title"], ["1", " One "], ["", " "], ["2", ""], ["x"]),
      RULES,
    )!;
    const { items, read, refusals } = readRows(
      table,
      (row) => `${row.count("code")} ${row.required("title")}`,
    );
    expect(items).toEqual(["1 One"]);
    expect(read).toBe(3);
    expect(refusals).toEqual([
      { sheet: "Groups", row: 5, column: "Title", value: "", reason: "The value is empty." },
      { sheet: "Groups", row: 6, column: "SOC 2010", value: "x", reason: "The value is not a whole number." },
    ]);
  });

  it("are counted by line where they span several", () => {
    const table = findTable(
      {
        name: "",
        rows: [
          ["Code", "Title"],
          ["x", ""],
        ],
        lines: [1, 7],
      },
      RULES,
    )!;
    expect(readRows(table, (row) => row.count("code")).refusals[0]?.row).toBe(7);
  });

  it("let faults of the program through", () => {
    const table = findTable(sheet(["Code", "Title"], ["1", "One"]), RULES)!;
    const read = () =>
      readRows(table, () => {
        throw new TypeError("a bug");
      });
    expect(read).toThrow("a bug");
  });
});
