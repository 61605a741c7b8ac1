import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf } from "#lib/facts/entry.fixture";
import { parseCsv } from "#lib/files/csv";
import { COUNTS_FILE } from "#lib/imports/bundled/dual-coded-files";
import { FIGURES_FILE } from "#lib/imports/bundled/figure-files";
import { GROUPS_FILE } from "#lib/imports/bundled/group-files";
import { ENTRIES_FILE } from "#lib/imports/bundled/index-files";
import { knownFacts } from "#lib/imports/known-facts";
import { readDataFile, writeDataFile } from "#lib/imports/own-csv";

const held = knownFacts({
  editions: [{ id: "soc2010" }, { id: "soc2020" }],
  groups: [
    { edition: "soc2010", code: "1115" },
    { edition: "soc2020", code: "1111" },
  ],
  dataSets: [{ id: "lfs" }],
});

describe("the project's own CSV files", () => {
  it("give back every field of an entry, with any words in it", () => {
    const words = fc
      .string({ unit: fc.constantFrom("a", "B", ",", '"', " ", "é", "'") })
      .map((word) => word.trim());
    const entry = fc
      .record({
        title: words.filter((title) => title !== ""),
        natural: words.filter((natural) => natural !== ""),
        add: words,
        ind: words,
        see: words,
        change: words,
        defaultFlag: fc.constantFrom("", "O", "QS"),
        seeEntries: fc.array(fc.stringMatching(/^[a-z0-9]{4}$/), { maxLength: 3 }),
        codes: fc.constantFrom({}, { soc2020: "1111" }, { soc2010: "1115", soc2020: "1111" }),
      })
      .map((fields) => entryOf({ uid: "a1aa", ...fields } as Parameters<typeof entryOf>[0]));
    fc.assert(
      fc.property(entry, (written) => {
        const { items, refusals } = readDataFile(
          parseCsv(writeDataFile([written], ENTRIES_FILE)),
          ENTRIES_FILE,
        );
        expect(refusals).toEqual([]);
        expect(items).toEqual([written]);
      }),
    );
  });

  it("leave the natural word order out where the rule gives it", () => {
    const text = writeDataFile(
      [entryOf({ uid: "a1aa", title: "Manager, sales", natural: "Sales manager" })],
      ENTRIES_FILE,
    );
    expect(text).toContain('"Manager, sales",,');
    expect(readDataFile(parseCsv(text), ENTRIES_FILE).items[0]?.natural).toBe("Sales manager");
  });

  const refusals = (text: string, layout: Parameters<typeof readDataFile>[1]) =>
    readDataFile(parseCsv(text), layout, held).refusals.map(
      ({ row, column, reason }) => `${row} ${column}: ${reason}`,
    );

  it("refuse rows that point to what is not held", () => {
    const counts =
      "source,target,sex,data_set,count\n1115,1111,men,lfs,3\n1116,1111,men,lfs,3\n1115,9999,men,lfs,3\n1115,1111,men,census,3\n1115,1111,men,aps,3\n";
    expect(refusals(counts, COUNTS_FILE as never)).toEqual([
      "3 source: The value needs the group 1116 of soc2010, which is not held.",
      "4 target: The value needs the group 9999 of soc2020, which is not held.",
      "5 data_set: The value needs the data set census, which is not held.",
      "6 data_set: The value is not one of “lfs”, “census”.",
    ]);
    const sizes =
      "edition,code,data_set,measure,value\nsoc2020,1111,lfs,jobs,5\nsoc1990,1111,lfs,jobs,5\nsoc2020,1111,lfs,pay,5\nsoc2020,1111,lfs,cases,\n";
    expect(refusals(sizes, FIGURES_FILE as never)).toEqual([
      "3 code: The value needs the group 1111 of soc1990, which is not held.",
      "4 measure: The value is none of the measures that figures have.",
      "5 value: The value is to be a number, or “suppressed” says why there is none, not both.",
    ]);
  });

  it("refuse a group without its edition or its parent, which an earlier row may bring", () => {
    const groups =
      "edition,code,title\nsoc2020,9,Nine\nsoc2020,91,Ninety-one\nsoc2020,921,A\nsoc1990,1,A\nsoc2020,91,Again\nsoc2020,x,A\nsoc2020,92,\n";
    expect(refusals(groups, GROUPS_FILE as never)).toEqual([
      "4 code: The value needs the group 92 of soc2020, which is not held.",
      "5 edition: The value needs the edition soc1990, which is not held.",
      "6 edition: The value makes a row that stands above already.",
      "7 code: The value is not a code of one to four digits, or one such as 2136/01.",
      "8 title: The value is empty.",
    ]);
  });
});
