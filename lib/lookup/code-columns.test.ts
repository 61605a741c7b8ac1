import fc from "fast-check";
import { expect, test } from "vitest";
import { readCodeColumns, writeCodeColumns } from "#lib/lookup/code-columns";

test("codes of any number of editions come back", () => {
  const rows = fc.array(fc.tuple(code(), code(), code()), { maxLength: 300 });
  fc.assert(
    fc.property(rows, (all) => {
      const editions = [0, 1, 2].map((at) => all.map((row) => row[at]!));
      const read = readCodeColumns(writeCodeColumns(editions));
      expect(read.map(({ distinct, numbers }) => numbers.map((number) => distinct[number]))).toEqual(
        editions,
      );
    }),
  );
});

/** Few enough to meet again, and more beside one code than there are places for. */
function code() {
  return fc.oneof(
    fc.constantFrom("", "1111", "2222"),
    fc.integer({ min: 1000, max: 1090 }).map((number) => String(number)),
  );
}
