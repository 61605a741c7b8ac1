import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "#lib/facts/edition";
import {
  codedEditions,
  codeEditions,
  indexEditions,
  mainEdition,
  subUnitEdition,
} from "#lib/facts/index-editions";

const edition = (id: string, releasedOn: string | null): Edition => ({
  id,
  series: id.slice(0, 3),
  title: id,
  shortTitle: id.toUpperCase(),
  status: releasedOn === null ? "draft" : "released",
  releasedOn,
  predecessor: null,
});
const EDITIONS = [
  edition("abc08", "2008"),
  edition("xyz10", "2010"),
  edition("xyz20", "2020-02-14"),
  edition("xyz30", null),
  edition("xyz00", "2000"),
];
const coded = (codes: Record<string, string>, subUnit = "") => ({ codes, subUnit });
const ids = (editions: readonly Edition[]) => editions.map(({ id }) => id);

describe("the editions of an index", () => {
  const entries = [coded({ xyz10: "1", abc08: "2", old: "3" }), coded({ xyz20: "4" }), coded({})];

  it("are those held in which an entry has a code, the newest released one first", () => {
    expect(ids(indexEditions({ editions: EDITIONS, entries }))).toEqual(["xyz20", "xyz10", "abc08"]);
    expect([...codedEditions(entries)].sort()).toEqual(["abc08", "old", "xyz10", "xyz20"]);
  });

  it("begin with a draft, which is never the one that is meant, nor edited with the entries", () => {
    const facts = { editions: EDITIONS, entries: [...entries, coded({ xyz30: "5" })] };
    expect(ids(indexEditions(facts))).toEqual(["xyz30", "xyz20", "xyz10", "abc08"]);
    expect(mainEdition(indexEditions(facts))?.id).toBe("xyz20");
    expect(ids(codeEditions(facts))[0]).toBe("xyz20");
    expect(mainEdition([])).toBeNull();
  });

  it("do not depend on the order in which editions and entries come", () => {
    const any = fc.tuple(
      fc.shuffledSubarray(EDITIONS, { minLength: EDITIONS.length }),
      fc.shuffledSubarray(entries, { minLength: entries.length }),
    );
    fc.assert(
      fc.property(any, ([editions, entries]) => {
        expect(ids(indexEditions({ editions, entries }))).toEqual(["xyz20", "xyz10", "abc08"]);
      }),
    );
  });
});

describe("sub-unit groups are of", () => {
  const entries = [
    coded({ xyz10: "2136", xyz20: "2134" }, "2134/01"),
    coded({ xyz20: "2136", xyz30: "2134" }),
  ];

  it("the edition that has such groups, whatever codes others use", () => {
    const groups = [
      { edition: "xyz10", code: "2134", title: "" },
      { edition: "xyz20", code: "2134/01", title: "" },
    ];
    expect(subUnitEdition({ groups, entries })).toBe("xyz20");
    expect(subUnitEdition({ groups: groups.slice(0, 1), entries })).toBeNull();
  });

  it("of several that have them, the one where most entries stand in the unit group around", () => {
    const groups = ["xyz30", "xyz20"].map((id) => ({ edition: id, code: "2134/01", title: "" }));
    expect(subUnitEdition({ groups, entries })).toBe("xyz20");
  });
});
