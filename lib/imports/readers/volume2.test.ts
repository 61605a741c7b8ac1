import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sheet } from "#lib/files/sheet";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";
import { readVolume2 } from "#lib/imports/readers/volume2";
import { INDEX_HEADER, INDEX_ROWS, volume2Sheets } from "#lib/imports/readers/volume2.fixture";

type Cells = (string | number | null)[][];

function sheetsOf(sheets: Record<string, Cells>): Sheet[] {
  return Object.entries(sheets).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
  }));
}

/** A Volume 2 with these index rows below the given header. */
function withIndex(rows: Cells, header = INDEX_HEADER) {
  return readVolume2(
    sheetsOf({ ...volume2Sheets(), "SOC2020 coding index": [header, ...rows] }),
    NONE_OF_SOC2010,
  );
}

const NONE_OF_SOC2010: KnownFacts = {
  ...ANYTHING,
  group: (edition, code) => edition === "soc2010" && code === "2425",
};

const volume2 = readVolume2(sheetsOf(volume2Sheets()), NONE_OF_SOC2010);

describe("SOC2020 Volume 2", () => {
  it("has entries with every published field, marks for “no code” left empty", () => {
    expect(volume2.refusals).toEqual([]);
    expect(volume2.entries[1]).toEqual({
      uid: "a1ab",
      recno: 2,
      title: "Adviser, actuarial",
      natural: "Actuarial adviser",
      add: "qualified",
      ind: "insurance",
      defaultFlag: "I",
      codes: { soc2010: "2425", soc2020: "2433", soc90: "113", isco08: "0110" },
      subUnit: "2433/99",
      see: "",
      seeEntries: [],
      version: "V8 new",
      change: "x",
    });
    expect(volume2.entries[2]).toMatchObject({
      codes: {},
      subUnit: "",
      see: "see Adviser, actuarial",
      seeEntries: ["a1ab"],
    });
  });

  it("has the groups of its framework, sub-unit groups from the index, ISCO-08 and abbreviations", () => {
    expect(volume2.groups).toEqual([
      { edition: "soc2020", code: "2", title: "Professional occupations" },
      { edition: "soc2020", code: "24", title: "Business, media and public service professionals" },
      { edition: "soc2020", code: "243", title: "Business, research and administrative professionals" },
      { edition: "soc2020", code: "2433", title: "Actuaries, economists and statisticians" },
      { edition: "soc2020", code: "2433/01", title: "Actuaries" },
      { edition: "soc2020", code: "2433/99", title: "Actuaries n.e.c." },
    ]);
    expect(volume2.isco08.map(({ code, title }) => `${code} ${title}`)).toEqual([
      "2 Professionals",
      "0110 Commissioned Armed Forces Officers",
      "2120 Mathematicians, Actuaries and Statisticians",
    ]);
    expect(volume2.abbreviations).toEqual([
      { short: "&", meaning: "And", frequent: true },
      { short: "IT", meaning: "Information Technology", frequent: false },
    ]);
  });

  it("says which version it is and when that and the first were published", () => {
    expect(volume2).toMatchObject({
      version: "13",
      publishedOn: "2025-12-03",
      firstPublishedOn: "2020-02-14",
    });
  });

  it("reads the same from columns in any order, among columns it does not know", () => {
    const order = fc.shuffledSubarray([...INDEX_HEADER, "NOTES"], { minLength: INDEX_HEADER.length + 1 });
    fc.assert(
      fc.property(order, (header) => {
        const rows = INDEX_ROWS.map((row) => header.map((name) => row[INDEX_HEADER.indexOf(name)] ?? null));
        expect(withIndex(rows, header).entries).toEqual(volume2.entries);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["SOC2010", "SOC2020", "SOC2020-ext", "SOC2020-ext group title"],
    ["SOC 2010", "SOC 2020", "SOC 2020 ext", "SOC2020_ext_SUG_title"],
    ["soc_2010", "Soc_2020\r\n", "SOC_2020_EXT", "soc2020_ext_sug_title"],
  ])("knows the headers %s and %s", (soc2010, soc2020, subUnit, subUnitTitle) => {
    const renamed: Record<string, string> = {
      SOC_2010: soc2010,
      SOC_2020: soc2020,
      SOC_2020_ext: subUnit,
      SOC2020_ext_SUG_title: subUnitTitle,
    };
    const header = INDEX_HEADER.map((name) => renamed[name] ?? name);
    expect(withIndex(INDEX_ROWS, header).entries).toEqual(volume2.entries);
  });

  it("finds its sheets by their headers, below any notes, whatever they are called", () => {
    const { "SOC2020 coding index": index, ...others } = volume2Sheets();
    const renamed = { ...others, Sheet9: [["Title of the sheet"], [null], ...index!] };
    expect(readVolume2(sheetsOf(renamed), NONE_OF_SOC2010).entries).toEqual(volume2.entries);
  });

  it("can be an older one without extension, natural word order and change columns, and says which it has", () => {
    const kept = ["UNIQUE ID", "RECNO", "SOC_2010", "SOC_2020", "INDEXOCC", "ADD", "IND", "SEE"];
    const rows = INDEX_ROWS.map((row) => kept.map((name) => row[INDEX_HEADER.indexOf(name)] ?? null));
    const older = readVolume2(sheetsOf({ index: [kept, ...rows] }));
    expect(older.refusals).toEqual([]);
    expect(older.entries[1]).toMatchObject({
      natural: "Actuarial adviser",
      subUnit: "",
      version: "",
      codes: { soc2020: "2433" },
    });
    expect([...older.fields].sort()).toEqual([
      "add",
      "ind",
      "recno",
      "see",
      "soc2010",
      "soc2020",
      "title",
      "uid",
    ]);
    expect(older).toMatchObject({ groups: [], isco08: [], abbreviations: [], version: "" });
  });

  it("gives an armed forces code of ISCO-08 its nought back when a spreadsheet has taken it away", () => {
    const rows = INDEX_ROWS.map((row) => row.map((cell) => (cell === "0110" ? 110 : cell)));
    expect(withIndex(rows).entries[1]?.codes.isco08).toBe("0110");
  });

  it("is refused when no sheet is a coding index, with the columns that are missing", () => {
    expect(() => readVolume2(sheetsOf({ a: [["UNIQUE ID", "INDEXOCC"]] }))).toThrow(
      "This does not look like SOC2020 Volume 2: no sheet has the columns “SOC_2020”.",
    );
  });
});

describe("refused rows of the index", () => {
  const at = (name: string) => INDEX_HEADER.indexOf(name);

  it.each([
    ["UNIQUE ID", null, "The value is empty."],
    ["UNIQUE ID", "a1ab", "The value is an id that stands above already."],
    ["INDEXOCC", "  ", "The value is empty."],
    ["SOC_2020", "24330", "The value is neither a code of four digits nor the mark for no code."],
    ["SOC_2020", "9999", "The value is not a group of SOC2020."],
    ["SOC_2010", "2741", "The value is not a group of SOC2010."],
    ["SOC_2020_ext", "2433", "The value is neither a code such as 2136/01 nor the mark for no code."],
    ["ISCO-08 code based on SOC2020", "2121", "The value is not a group of ISCO-08."],
    ["RECNO", "first", "The value is not a whole number."],
    ["D", "Z", "The value is not one of “”, “O”, “I”, “A”, “Q”, “QS”, “M”."],
  ])("%s “%s”: %s", (column, value, reason) => {
    const bad = [...INDEX_ROWS[0]!];
    bad[at("UNIQUE ID")] = "zzzz";
    bad[at(column)] = value;
    const read = withIndex([...INDEX_ROWS, bad]);
    expect(read.entries.map((entry) => entry.uid)).toEqual(["a1aa", "a1ab", "a1ac"]);
    expect(read.refusals).toEqual([
      { sheet: "SOC2020 coding index", row: 5, column, value: value ?? "", reason },
    ]);
  });

  it("tells of progress", () => {
    const rows = Array.from({ length: 4500 }, (_, n) => [`u${n}`, n + 1, ...INDEX_ROWS[0]!.slice(2)]);
    const told: number[] = [];
    const sheets = sheetsOf({ ...volume2Sheets(), "SOC2020 coding index": [INDEX_HEADER, ...rows] });
    readVolume2(sheets, ANYTHING, ({ read, of }) => told.push(read / of!));
    expect(told).toEqual([2000 / 4500, 4000 / 4500]);
  });
});
