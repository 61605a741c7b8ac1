import fc from "fast-check";
import { expect, test } from "vitest";
import { mayNameCoders, unnamedCoders } from "#lib/gold-coding/batches/records/unnamed";

const coders = fc.uniqueArray(
  fc.record({ personId: fc.uuid(), kind: fc.constantFrom("wanted", "further", "check", "training") }),
  { selector: ({ personId }) => personId, minLength: 1, maxLength: 30 },
);
const counts = ({ kind }: { kind: string }) => kind === "wanted" || kind === "further";

test("coders keep their letters in whatever order they are read, and as others come after them", () => {
  fc.assert(
    fc.property(coders, fc.integer({ min: 1 }), (all, recordId) => {
      const known = unnamedCoders(recordId, all, "secret");
      expect(unnamedCoders(recordId, [...all].reverse(), "secret")).toEqual(known);
      expect(new Set(known.map(({ name }) => name)).size).toBe(all.length);
      expect(known.slice(0, 2).map(({ name }) => name)).toEqual(["Coder A", "Coder B"].slice(0, all.length));
      expect(known[26]?.name ?? "Coder AA").toBe("Coder AA");
      const settling = unnamedCoders(recordId, all.filter(counts), "secret");
      expect(known.slice(0, settling.length)).toEqual(settling);
      const wanted = all.filter(({ kind }) => kind === "wanted");
      expect(settling.slice(0, wanted.length)).toEqual(unnamedCoders(recordId, wanted, "secret"));
    }),
  );
});

test("neither letter nor token of a coder is that of another record, nor can be told without the secret", () => {
  const pair = ["ada", "ben"].map((personId) => ({ personId, kind: "wanted" }));
  const of = (recordId: number, secret: string) => unnamedCoders(recordId, pair, secret);
  const first = (secret: string) =>
    Array.from({ length: 64 }, (_, recordId) => of(recordId, secret)[0]!.personId).join();
  // Of sixty-four records each of two coders is the first in some.
  expect(first("secret")).toContain("ada");
  expect(first("secret")).toContain("ben");
  expect(first("secret")).not.toBe(first("another"));
  const tokens = [of(1, "secret"), of(2, "secret"), of(1, "another")].flat().map(({ token }) => token);
  expect(new Set(tokens).size).toBe(tokens.length);
});

test("coders are named to whoever may judge between them once the record is settled, and to who assigns them", () => {
  expect(mayNameCoders({ settled: false, adjudicates: true, keeps: true })).toBe(false);
  expect(mayNameCoders({ settled: true, adjudicates: true, keeps: false })).toBe(true);
  expect(mayNameCoders({ settled: false, adjudicates: false, keeps: true })).toBe(true);
});
