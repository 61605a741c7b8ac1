import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openBytes, openColumns } from "#lib/files/columns/column-file";
import { byteLength, type Encoding } from "#lib/files/columns/encodings";
import { DELIMITERS, guessDelimiter } from "#lib/files/columns/guess-delimiter";
import type { ReadRow } from "#lib/files/columns/read-row";
import { type TextForm, textRows } from "#lib/files/columns/text-rows";
import { csvText, parseCsv } from "#lib/files/csv";

/** Cells that try every mark the format gives a meaning to, and characters of one to four bytes. */
const cell = fc.string({ unit: fc.constantFrom("a", "é", "€", "😀", " ", ",", ";", '"', "\n", "\r\n", "x") });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const chunking = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });

function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === "UTF-8") return Buffer.from(text);
  const utf16 = Buffer.from(text, "utf16le");
  return encoding === "UTF-16 BE" ? utf16.swap16() : utf16;
}

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function all(given: AsyncIterable<ReadRow[]>): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  for await (const some of given) read.push(...some);
  return read;
}

const form = (encoding: Encoding, delimiter = ","): TextForm => ({
  encoding,
  delimiter,
  start: { offset: 0, line: 1 },
});

test("whatever the encoding and the chunks, the rows are those written, and each row's place leads to those after it", async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom<Encoding>("UTF-8", "UTF-16 LE", "UTF-16 BE"),
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom("\n", "\r\n", "\r"),
      chunking,
      async (written, encoding, delimiter, lineEnd, sizes) => {
        const lines = written.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter),
        );
        const bytes = encoded(lines.join(lineEnd), encoding);
        const own = form(encoding, delimiter);
        const read = await all(textRows(inChunks(bytes, sizes), own, own.start));
        expect(read.map(({ cells }) => cells)).toEqual(written);
        for (const [at, { next }] of read.entries()) {
          const rest = textRows(inChunks(bytes.subarray(next.offset), sizes), own, next);
          expect(await all(rest)).toEqual(read.slice(at + 1));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("rows and lines are those of the reader of published files", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom("\n", "\r\n"), async (written, lineEnd) => {
      const text = csvText(written, lineEnd as "\n", "as written");
      const published = parseCsv(text);
      const read = await all(
        textRows(inChunks(Buffer.from(text), [7]), form("UTF-8"), { offset: 0, line: 1 }),
      );
      expect(read.map(({ cells }) => cells)).toEqual(published.rows);
      expect(read.map(({ line }) => line)).toEqual(published.lines);
    }),
    { numRuns: 50 },
  );
});

test("a file longer than a piece is read the same from any place, also where characters are cut in two", async () => {
  const lines = Array.from(
    { length: 9_000 },
    (_, at) => `${at};Zoë’s café ${"€".repeat(at % 23)};"a; ""b"""`,
  );
  const bytes = Buffer.from(`\ufeffid;text;more\n${lines.join("\n")}\n`);
  const file = await openColumns(async function* (from) {
    yield* inChunks(bytes.subarray(from), [65_537, 1, 131_073]);
  });
  expect(file.form).toMatchObject({ encoding: "UTF-8", delimiter: ";", start: { offset: 3, line: 1 } });
  const read = await all(file.rows(""));
  expect(read).toHaveLength(9_001);
  expect(read[9_000]).toMatchObject({
    cells: ["8999", expect.stringMatching(/^Zoë’s café €+$/), 'a; "b"'],
    line: 9_001,
  });
  expect(read.at(-1)?.next.offset).toBe(bytes.length);
  for (const at of [0, 777, 4_321, 9_000])
    expect(await all(file.rows("", read[at]!.next))).toEqual(read.slice(at + 1));
});

describe("a row that cannot be read", () => {
  const read = async (text: string) => {
    const given = await all(
      textRows(inChunks(Buffer.from(text), [5]), form("UTF-8"), { offset: 0, line: 1 }),
    );
    return given.map(({ cells, line, fault }) =>
      fault ? `${line}: ${fault.split(/[.:]/)[0]}` : cells.join("|"),
    );
  };

  test("does not hide the others: a stray quotation mark costs its own row", async () => {
    expect(await read('a,b\n"c,d\ne,f\n"g",h\n')).toEqual([
      "a|b",
      "2: A quotation mark is out of place",
      "e|f",
      "g|h",
    ]);
    expect(await read('a,b\n"c,d\ne,f')).toEqual([
      "a|b",
      "2: A quotation mark is opened and not closed",
      "e|f",
    ]);
  });

  test("has a cell that is far too long, or far too many", async () => {
    expect(await read(`a\n${"x".repeat(40_000)}\nb`)).toEqual([
      "a",
      "2: A cell has more than 32,767 characters",
      "b",
    ]);
    expect(await read(`a\n${",".repeat(2_000)}\nb`)).toEqual([
      "a",
      "2: The row has more than 1,000 cells",
      "b",
    ]);
  });

  test("is none with a quotation mark inside a cell that has none before it", async () => {
    expect(await read('fitter, 5" pipe,2136\nlast')).toEqual(['fitter| 5" pipe|2136', "last"]);
  });

  test("that never ends is refused with the file", async () => {
    await expect(read("x".repeat(1_200_000))).rejects.toThrow(
      "The row at line 1 has more than 1,000,000 characters.",
    );
  });
});

describe("how a text file is to be read is found by what is in it", () => {
  const table = (delimiter: string) =>
    csvText(
      [
        ["id", "title", "note"],
        ["1", "Nurse; ward", "a, b"],
        ["2", "Zoë", ""],
      ],
      "\r\n",
      "as written",
    )
      .replaceAll('"', "")
      .replace("a, b", "a b")
      .replace("Nurse; ward", "Nurse")
      .replaceAll(",", delimiter);

  test.each(DELIMITERS.map((delimiter) => [delimiter]))("%j parts columns", async (delimiter) => {
    for (const bytes of [
      Buffer.from(table(delimiter)),
      Buffer.from(`\ufeff${table(delimiter)}`),
      encoded(`\ufeff${table(delimiter)}`, "UTF-16 LE"),
      encoded(`\ufeff${table(delimiter)}`, "UTF-16 BE"),
      encoded(table(delimiter), "UTF-16 LE"),
      Buffer.from(table(delimiter), "latin1"),
    ]) {
      const read = await all((await openBytes(bytes)).rows(""));
      expect(read.map(({ cells }) => cells[1])).toEqual(["title", "Nurse", "Zoë"]);
    }
  });

  test("a file is Windows-1252 where any of it is no UTF-8, however late", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`a,b\n${"1,2\n".repeat(50_000)}`),
      Buffer.from("\x93caf\xe9\x94,3\n", "latin1"),
    ]);
    const file = await openBytes(bytes);
    expect(file.form).toMatchObject({ encoding: "Windows-1252" });
    expect((await all(file.rows(""))).at(-1)?.cells).toEqual(["“café”", "3"]);
  });

  test("a line that names the delimiter is no row", async () => {
    const file = await openBytes(Buffer.from("sep=;\r\na;b,c\r\n"));
    expect(await all(file.rows(""))).toMatchObject([
      { cells: ["a", "b,c"], line: 2, next: { offset: 14, line: 3 } },
    ]);
  });

  test("what stands in titles parts no columns", () => {
    expect(guessDelimiter("title\nManager, sales\nNurse\nBaker, cake, master\n", true)).not.toBe(",");
    expect(guessDelimiter("Table 1\nof people\ncode,people\n1,2\n3,4\n5,6\nEnd of table\n", true)).toBe(",");
    expect(guessDelimiter("code;weight\n2136;1,5\n1115;2,5\n", true)).toBe(";");
  });

  test.each([
    ['[{"title": "Nurse", "n": 1}]', "JSON"],
    ['{"title": "Nurse"}\n{"title": "Plumber"}\n', "JSON"],
    ['["Nurse", "Plumber"]', "JSON"],
    ['<?xml version="1.0"?><jobs/>', "XML"],
    [
      "2136  Programmers         310\n1115  Chief executives     92\n9233  Cleaners           1040",
      "fixed widths",
    ],
    [
      `Jobs by title\n${"Nurse      0310\nPlumber    0092\nBricklayer 0007\nBaker      0001\n".repeat(3)}`,
      "fixed widths",
    ],
  ])("what is laid out otherwise is refused with what it seems to be: %j", async (text, said) => {
    await expect(openBytes(Buffer.from(text))).rejects.toThrow(said);
  });

  test.each([
    "[2136]\n[1115]\n",
    "Nurse\nPlumber  \nmanager,  sales\n",
    "{sic},title\n1,Nurse\n",
    "2136 Programmers\n1115 Chief executives\n9233 Cleaners\n",
    "a\tb\nx     1\t2\ny     3\t4\nz     5\t6\n",
  ])("and a table is a table: %j", async (text) => {
    expect((await openBytes(Buffer.from(text))).form.kind).toBe("text");
  });

  test("a byte that no text has is refused with its line", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n".repeat(2_000)), Buffer.from("a\0b,c\n")]);
    await expect(openBytes(bytes).then((file) => all(file.rows("")))).rejects.toThrow(
      "This file is not text",
    );
  });

  test("a text takes as many bytes as its encoding gives it", () => {
    expect(
      (["UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"] as const).map((one) => byteLength("é1", one)),
    ).toEqual([3, 4, 4, 2]);
  });
});
