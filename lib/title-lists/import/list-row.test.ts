import { describe, expect, it } from "vitest";
import { headRows, openBytes } from "#lib/files/columns/column-file";
import { dataRows } from "#lib/files/columns/guess-columns";
import { guessFile } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import { readingOf } from "#lib/files/columns/reading";
import {
  checkReading,
  guessLayout,
  guessPeriodKind,
  LIST_COLUMNS,
  periodColumnsIn,
} from "#lib/title-lists/import/list-columns";
import { listRowReader } from "#lib/title-lists/import/list-row";
import type { ListReading } from "#lib/title-lists/title-list";

/** A file as it is guessed, what speaks against it, and what its rows come to. */
async function read(text: string, changed: Partial<ListReading> = {}) {
  const file = await openBytes(new TextEncoder().encode(text));
  const [guess] = await guessFile(file, LIST_COLUMNS);
  const { choice } = guess!;
  const head = await headRows(file, choice.sheet);
  const names = columnNames(head, choice.headingRow);
  const kind = guessPeriodKind(names, head, choice) ?? "quarter";
  const periodColumns = periodColumnsIn(names, kind, choice);
  const reading: ListReading = {
    ...readingOf(file, head, choice),
    ...{ layout: guessLayout(choice, periodColumns), periodColumns, single: "", addUp: false, names },
    ...changed,
  };
  const rows = dataRows(head, choice.headingRow).map(listRowReader(reading, kind));
  return { reading, kind, ...checkReading(reading, head, kind), rows };
}

describe("a list of titles", () => {
  it("with a row for each title and period is read", async () => {
    const { reading, kind, problems, rows } = await read(
      'Job title,Quarter,Adverts\n"ML engineer",2025 Q1,"1,204"\nML engineer,2025 Q2,2 310\nTotal,2025 Q1,\n',
    );
    expect([reading.layout, kind, problems]).toEqual(["rows", "quarter", []]);
    expect(rows.slice(0, 2)).toMatchObject([
      { title: "ML engineer", key: "engineer ml", counts: [{ period: "2025-Q1", count: 1204 }] },
      { counts: [{ period: "2025-Q2", count: 2310 }] },
    ]);
  });

  it("with a column for each period is read, and what is kept back is never zero", async () => {
    const { reading, problems, rows } = await read(
      "Title;2025 Q1;Q2 2025;2025-Q3;2025 Q4\nDrone pilot;x;..;:;\nHeat pump installer;[c];0;~;12\n",
    );
    expect([reading.layout, problems]).toEqual(["columns", []]);
    const counts = rows.map((row) => (row.came === "counted" ? row.counts.map(({ count }) => count) : row));
    expect(counts).toEqual([
      [-1, -1, -1, -1],
      [-1, 0, -1, 12],
    ]);
  });

  it("of titles alone counts each row once, of the period that is told", async () => {
    const asked = await read("Job title\nnurse\nnurse\n");
    expect(asked.reading.layout).toBe("single");
    expect(asked.problems).toMatchObject([{ field: "single" }]);
    const { problems, rows } = await read("Job title\nnurse\nnurse\n", { single: "2025-Q1" });
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ counts: [{ period: "2025-Q1", count: 1 }] });
  });

  it("says which columns are of one period", async () => {
    const { problems } = await read("Title,2025 Q1,Q1 2025\nnurse,1,2\n");
    expect(problems).toEqual([
      {
        field: "column-2",
        message:
          "The columns “2025 Q1” and “Q1 2025” are both of 2025 Q1. Leave one of them out, or mend its heading.",
      },
    ]);
  });

  it("says which column holds something else where two were swapped", async () => {
    const given = await read("Job title,Quarter,Adverts\nnurse,2025 Q1,12\nplumber,2025 Q1,13\n");
    const { columns } = given.reading.choice;
    const choice = { ...given.reading.choice, columns: { ...columns, title: 2, count: 0 } };
    const { warnings } = await read("Job title,Quarter,Adverts\nnurse,2025 Q1,12\nplumber,2025 Q1,13\n", {
      choice,
    });
    expect(warnings.map(({ field }) => field).sort()).toEqual(["column-0", "column-2"]);
  });

  it.each([
    ["nurse,2025 Q1,many", "Adverts", "“many” is no count."],
    ["nurse,2025 Q1,-12", "Adverts", "“-12” is less than 0."],
    ["nurse,next year,12", "Quarter", "This is no quarter."],
    ["nurse,2025 Q1", "", "This row has 2 cells"],
    ["nurse,2025 Q1,99999999999", "Adverts", "is larger than any count"],
  ])("says of a row what is wrong with it, and in which column: %s", async (row, column, reason) => {
    const { reading, kind } = await read("Job title,Quarter,Adverts\nplumber,2025 Q1,12\n");
    const cells = row.split(",");
    const fault = cells.length < 3 ? "This row has 2 cells, and column 3 is needed." : "";
    const came = listRowReader(
      reading,
      kind,
    )({ cells, fault, line: 3, next: { offset: 0, line: 4 }, raw: "" });
    expect(came).toMatchObject({ came: "fault", column, reason: expect.stringContaining(reason) });
  });

  it("keeps nothing personal of a row", async () => {
    const { rows } = await read("Job title,Quarter,Adverts\nnurse a.b@example.org,2025 Q1,12\n,2025 Q1,3\n");
    expect(rows).toMatchObject([{ came: "personal" }, { came: "left out" }]);
  });
});
