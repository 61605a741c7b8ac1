import fc from "fast-check";
import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { baseDifference, codesIn } from "#lib/revision/opening/base-difference";

const CODES = ["1111", "1112", "1113"];
const anyFacts = fc.record({
  groups: fc.uniqueArray(
    fc.record({
      edition: fc.constantFrom("soc2010", "soc2020"),
      code: fc.constantFrom(...CODES),
      title: fc.constantFrom("Cooks", "Chefs"),
    }),
    { selector: ({ edition, code }) => `${edition} ${code}` },
  ),
  entries: fc.uniqueArray(
    fc
      .record({ uid: fc.constantFrom("a", "b", "c", "d"), code: fc.constantFrom("", ...CODES) })
      .map(({ uid, code }) => testEntry({ uid, codes: code === "" ? {} : { soc2020: code } })),
    { selector: ({ uid }) => uid },
  ),
});

test("says what of an edition another release says otherwise: turned round it is the same, the other way", () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (one, other) => {
      const there = baseDifference(one, other, "soc2020");
      const back = baseDifference(other, one, "soc2020");
      const turned = <Of extends { before: unknown; after: unknown }>(of: Of) => ({
        ...of,
        before: of.after,
        after: of.before,
      });
      expect(there.groups).toEqual(back.groups.map(turned));
      expect(new Set(there.entries.map(({ uid }) => uid))).toEqual(
        new Set(back.entries.map(({ uid }) => uid)),
      );
      expect(baseDifference(one, one, "soc2020")).toEqual({ groups: [], entries: [] });
    }),
  );
});

test("names each group and entry that differs, and no edition beside", () => {
  const group = (edition: string, code: string, title: string) => ({ edition, code, title });
  const entry = (uid: string, soc2020?: string) => testEntry({ uid, codes: soc2020 ? { soc2020 } : {} });
  const difference = baseDifference(
    {
      groups: [
        group("soc2010", "1111", "A"),
        group("soc2020", "1111", "Cooks"),
        group("soc2020", "1112", "B"),
      ],
      entries: [entry("a", "1111"), entry("b", "1111"), entry("gone", "1112")],
    },
    {
      groups: [
        group("soc2010", "1111", "Z"),
        group("soc2020", "1111", "Chefs"),
        group("soc2020", "1113", "C"),
      ],
      entries: [entry("a", "1113"), entry("b", "1111"), entry("new", "1113")],
    },
    "soc2020",
  );
  expect(difference).toEqual({
    groups: [
      { code: "1111", before: "Cooks", after: "Chefs" },
      { code: "1112", before: "B", after: null },
      { code: "1113", before: null, after: "C" },
    ],
    entries: [
      { uid: "a", title: "a", before: "1111", after: "1113" },
      { uid: "gone", title: "gone", before: "1112", after: "" },
      { uid: "new", title: "new", before: "", after: "1113" },
    ],
  });
  expect([...codesIn(difference)].sort()).toEqual(["1111", "1112", "1113"]);
});
