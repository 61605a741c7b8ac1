import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, parseCsv } from "#lib/files/csv";

/** Cells that try every mark the format gives a meaning to. */
const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", '"', "\n", "\r", "\r\n", "=") });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

describe("CSV", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(rows, (written) => {
        expect(parseCsv(csvText(written, "\n", "as written")).rows).toEqual(written);
      }),
    );
  });

  it("takes CRLF, CR and LF as the end of a row, and a last row without one", () => {
    expect(parseCsv("a,b\r\nc,d\re,f\ng,h").rows).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("keeps empty cells at the end of a row and of the text", () => {
    expect(parseCsv("a,,\n,b,").rows).toEqual([
      ["a", "", ""],
      ["", "b", ""],
    ]);
  });

  it("numbers rows by the line on which they start", () => {
    expect(parseCsv('a\n"b\r\nc"\nd\n\ne').lines).toEqual([1, 2, 4, 5, 6]);
  });

  it.each([
    ["never closed", 'a\n"b\nc', 2],
    ["opened in the middle of a cell", 'a\nb"c"\n', 2],
    ["closed before the end of a cell", 'a\n"b\n"c\n', 3],
  ])("refuses a quotation mark that is %s, and names the line", (_, text, line) => {
    expect(() => parseCsv(text)).toThrow(`cannot be read at line ${line}:`);
  });
});
