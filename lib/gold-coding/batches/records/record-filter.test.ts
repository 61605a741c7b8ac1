import fc from "fast-check";
import { expect, test } from "vitest";
import {
  codeAfter,
  filterParameters,
  isFiltered,
  readFilter,
} from "#lib/gold-coding/batches/records/record-filter";
import { OUTCOMES } from "#lib/gold-coding/coding/answer";

const digits = fc.stringMatching(/^\d{1,4}$/);

test("codes that begin with another lie from it to the code after all of them", () => {
  fc.assert(
    fc.property(digits, digits, (beginning, code) => {
      const after = codeAfter(beginning);
      expect(code >= beginning && (after === "" ? code.startsWith(beginning) : code < after)).toBe(
        code.startsWith(beginning),
      );
    }),
  );
  expect(codeAfter("2199")).toBe("22");
  expect(codeAfter("99")).toBe("");
});

test("a filter comes back from its address as it went in", () => {
  const of = fc.record({
    state: fc.constantFrom("" as const, "waiting" as const, "withdrawn" as const),
    code: fc.oneof(fc.constant(""), digits),
    gold: fc.oneof(fc.constant(""), digits),
    major: fc.constantFrom("", "2"),
    confidence: fc.constantFrom("" as const, "low" as const, "none" as const),
    cell: fc.option(fc.tuple(digits, digits)),
    edition: fc.constantFrom(0, 1),
    outcome: fc.constantFrom("" as const, ...OUTCOMES),
    flagged: fc.boolean(),
  });
  fc.assert(
    fc.property(of, (filter) => {
      expect(readFilter(filterParameters(filter), 2)).toEqual({ filter, after: 0, errors: [] });
      expect(isFiltered(filter)).toBe(
        [filter.state, filter.code, filter.gold, filter.major, filter.confidence, filter.outcome].some(
          (one) => one !== "",
        ) ||
          filter.cell !== null ||
          filter.flagged,
      );
    }),
  );
});

test("an address that asks for what there is not is told so, field by field", () => {
  const asked = {
    state: "lost",
    code: "nurse",
    cell: "2134",
    edition: "1",
    outcome: "x",
    confidence: "1",
    after: "-1",
  };
  const { filter, after, errors } = readFilter(asked, 1);
  expect(errors.map(({ field }) => field).sort()).toEqual(Object.keys(asked).sort());
  expect([isFiltered(filter), after]).toEqual([false, 0]);
});
