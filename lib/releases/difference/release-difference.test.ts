import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { isSame, releaseDifference } from "#lib/releases/difference/release-difference";
import { freeze } from "#lib/releases/freeze/freeze";
import { nextInput, smallRelease, withEntry } from "#lib/releases/freeze/release-input.fixture";
import { differencesTable } from "#lib/releases/tables/differences-table";
import { decision, firstEntries } from "#lib/revision/revision.fixture";

const merged = decision("d1", { type: "merge", sources: ["2112"], to: { code: "2111" } });
const moved = decision("d2", {
  type: "transfer",
  source: "1111",
  content: firstEntries("1111", 1),
  to: { code: "1112" },
});

describe("the difference of two releases", () => {
  test("is nothing where nothing happened, whatever was decided before", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const first = smallRelease(...decisions);
        const second = freeze(nextInput(first, decisions));
        expect(isSame(releaseDifference(first, second))).toBe(true);
        expect(differencesTable(first, second).rows).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("read the other way, has the same groups, entries and pairs the other way round", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const first = smallRelease();
        const second = freeze(nextInput(first, decisions));
        const [there, back] = [releaseDifference(first, second), releaseDifference(second, first)];
        const groups = back.groups.map((one) => ({ ...one, before: one.after, after: one.before }));
        expect(groups).toEqual(there.groups);
        expect(back.entries.map(({ uid }) => uid).sort()).toEqual(there.entries.map(({ uid }) => uid).sort());
        const key = ({ level, source, target }: (typeof there.pairs)[number]) =>
          `${level} ${source} ${target}`;
        const of = (pairs: typeof there.pairs, presence: string) =>
          pairs.filter((one) => one.presence === presence).map(key);
        expect(of(back.pairs, "added")).toEqual(of(there.pairs, "taken out"));
        expect(of(back.pairs, "taken out")).toEqual(of(there.pairs, "added"));
      }),
      { numRuns: 20 },
    );
  });

  test("names the decision behind a group that ends, its entries and its pairs", () => {
    const first = smallRelease(moved);
    const { groups, entries, pairs } = releaseDifference(first, freeze(nextInput(first, [moved, merged])));
    expect(groups).toEqual([
      { edition: "soc2020", code: "2112", before: "Bakers", after: null, decisions: ["d1"] },
    ]);
    expect(entries.map(({ uid }) => uid)).toEqual(["2112-0", "2112-1", "2112-2", "2112-3"]);
    expect(entries[0]).toMatchObject({
      presence: "changed",
      fields: [{ field: "SOC2020 code", before: "2112", after: "2111" }],
      decisions: ["d1"],
    });
    expect(pairs).toEqual([
      { level: 4, source: "2112", target: "2111", presence: "added", decisions: ["d1"] },
      { level: 4, source: "2112", target: "2112", presence: "taken out", decisions: [] },
    ]);
  });

  test("names a decision that was undone since", () => {
    const first = smallRelease(merged);
    const { groups } = releaseDifference(first, freeze(nextInput(first, [])));
    expect(groups).toMatchObject([{ code: "2112", before: null, after: "Bakers", decisions: ["d1"] }]);
  });

  test("names none behind what somebody edited", () => {
    const first = smallRelease();
    const entries = withEntry(first.entries, "1111-0", { ind: "theatre" });
    const found = releaseDifference(first, freeze(nextInput(first, [], { entries })));
    expect(found.entries).toEqual([
      {
        uid: "1111-0",
        title: "Nurses 0",
        presence: "changed",
        fields: [{ field: "industry", before: "", after: "theatre" }],
        decisions: [],
      },
    ]);
  });

  test("as a file has a row for each, with the issue", () => {
    const first = smallRelease();
    const { columns, rows } = differencesTable(first, freeze(nextInput(first, [merged])));
    expect(columns.map(({ name }) => name)).toEqual([
      ...["what", "edition", "code", "title", "field", "before", "after", "issues", "decisions"],
    ]);
    expect(rows[0]).toEqual(["group", "soc2020", "2112", "Bakers", "title", "Bakers", "", "Issue d1", "d1"]);
    expect(rows.map(([what]) => what)).toEqual([
      "group",
      ...Array(4).fill("index entry"),
      ...Array(2).fill("pair of unit groups"),
    ]);
  });
});
