import { describe, expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftRevision } from "#lib/compile/draft";
import { censusCases, type DualCodedRecords } from "#lib/compile/sizes/census-sample";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { whatIf } from "#lib/compile/what-if";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const policy = SIZE_POLICIES.at(-1)!;
const cases = new Map([
  ["2111", 6_000],
  ["2112", 4_000],
  ["1111", 90_000],
]);

function ask(proposal: DecisionInEffect, decisions: DecisionInEffect[] = [], open: DecisionInEffect[] = []) {
  return whatIf(basis, { proposal, decisions, open, cases, policy });
}

const merge = decision("merge", {
  type: "merge",
  sources: ["2111", "2112"],
  to: { code: "2110", title: "Cooks and bakers" },
});
const transfer = (code: string): Change => ({
  type: "transfer",
  source: "1111",
  content: firstEntries("1111", 1),
  to: { code },
});

test("a merge makes a group appear and two vanish, and moves their entries and maps", () => {
  const { groups, entries, maps, components } = ask(merge);
  expect(groups.appear.map(({ code }) => code)).toEqual(["2110"]);
  expect(groups.vanish.map(({ code }) => code)).toEqual(["2111", "2112"]);
  expect(entries).toHaveLength(8);
  expect(entries[0]).toEqual({ uid: "2111-0", source: "2111", before: "2111", after: "2110" });
  expect(maps.appear.map(({ source, target }) => `${source}>${target}`)).toEqual(["2111>2110", "2112>2110"]);
  expect(maps.vanish.map(({ source, target }) => `${source}>${target}`)).toEqual(["2111>2111", "2112>2112"]);
  expect(components.appear).toEqual([{ sources: ["2111", "2112"], targets: ["2110"] }]);
  expect([components.before, components.after]).toEqual([8, 7]);
});

test("groups that only some more entries move between are sized too", () => {
  const first = decision("first", transfer("1112"));
  const [, second] = firstEntries("1111", 2).uids;
  const more = decision("more", { type: "reassign entries", uids: [second!], to: { code: "1112" } });
  const { maps, sizes } = ask(more, [first]);
  expect(maps).toEqual({ appear: [], vanish: [] });
  expect(sizes.map(({ side, code }) => `${side} ${code}`)).toEqual([
    "source 1111",
    "target 1111",
    "target 1112",
  ]);
});

test("sizes are judged on both sides; a target that has a part of a group has its share of the entries, and says so", () => {
  const shown = ({ sizes }: ReturnType<typeof ask>) =>
    sizes.map(
      ({ side, code, cases, by, verdicts }) =>
        `${side} ${code} ${cases} ${by} ${verdicts.map(({ met }) => String(met))}`,
    );
  expect(shown(ask(merge))).toEqual([
    "source 2111 6000 null false,true",
    "source 2112 4000 null false,false",
    "target 2110 10000 whole groups true,true",
  ]);
  expect(shown(ask(decision("d", transfer("1112"))))).toEqual([
    "source 1111 90000 null true,true",
    "target 1111 67500 index shares true,true",
    // Nobody counted 1112, a part of what it would be.
    "target 1112 null null null,null",
  ]);
});

describe("cases in the Census", () => {
  const base = { edition: "soc2010", source: "1111", base: 60 };
  const count = {
    sourceEdition: "soc2010",
    targetEdition: "soc2020",
    sex: "men",
    dataSet: "census",
  } as const;
  const records: DualCodedRecords = {
    bases: [
      { ...base, sex: "men", dataSet: "census" },
      { ...base, sex: "women", dataSet: "census" },
      { ...base, sex: "men", dataSet: "lfs" },
    ],
    counts: [
      { ...count, source: "1111", target: "1111", count: 30 },
      { ...count, source: "1112", target: "1111", count: 7 },
      { ...count, source: "1111", target: "1131", sex: "women", count: 20 },
      { ...count, source: "1111", target: "1131", dataSet: "lfs", count: 900 },
    ],
  };

  test("are its sample of one in a hundred counted up, men and women together", () => {
    expect(censusCases(records, "soc2010")).toEqual(new Map([["1111", 12_000]]));
  });

  test("of the edition that the sample was coded to as well are those that arrived, whatever its codes meant before", () => {
    expect(censusCases(records, "soc2020")).toEqual(
      new Map([
        ["1111", 3_700],
        ["1131", 2_000],
      ]),
    );
  });

  test("are not known of any other edition", () => {
    expect(censusCases(records, "soc2030").size).toBe(0);
    const later = { ...count, sourceEdition: "soc2000", source: "1111", target: "1111", count: 5 };
    expect(censusCases({ ...records, counts: [...records.counts, later] }, "soc2020").get("1111")).toBe(
      3_700,
    );
  });
});

test("conflicts with other open proposals name both issues; those that do not meet are none", () => {
  const other = decision("other", transfer("1112"));
  const far = decision("far", { type: "rename", source: "1210", to: { title: "Vendors" } });
  const { conflicts } = ask(decision("own", transfer("1121")), [], [other, far]);
  expect(conflicts.map(({ rule, issues }) => [rule, ...issues])).toEqual([
    ["content-once", "issue-other", "issue-own"],
  ]);
  expect(ask(decision("own", transfer("1121")), [], [far]).conflicts).toEqual([]);
});

test("a proposal for a minor group conflicts with one for a unit group below it", () => {
  const unit = decision("unit", { type: "rename", source: "1121", to: { title: "Au pairs" } });
  const minor = decision(
    "minor",
    { type: "recode", source: "112", to: { code: "113" } },
    { type: "move", source: "1121", to: { code: "1131" } },
    { type: "recode", source: "1122", to: { code: "1132" } },
  );
  const taken = decision("taken", { type: "create", group: { code: "1131", title: "Drivers" } });
  expect(ask(unit, [], [minor]).conflicts).toEqual([]);
  expect(ask(taken, [], [minor]).conflicts.map(({ rule }) => rule)).toEqual(["title-given"]);
});

test("a proposal that only fits what was decided conflicts with nobody for that", () => {
  const decided = decision("decided", { type: "create", group: { code: "1113", title: "Doulas" } });
  const one = decision("one", transfer("1113"));
  const two = decision("two", {
    type: "transfer",
    source: "1111",
    content: { by: "entries", uids: ["1111-3"] },
    to: { code: "1113" },
  });
  expect(ask(one, [decided], [two]).conflicts).toEqual([]);
});

test("rules that it would break, and problems that it would mend, are told apart", () => {
  const open = decision("d1", { type: "recode", source: "1111", to: { code: "1112" } });
  const mends = decision("d2", { type: "recode", source: "1112", to: { code: "1113" } });
  expect(ask(open).problems.appear.map(({ rule }) => rule)).toContain("source-mapped");
  expect(ask(mends, [open]).problems.vanish.map(({ rule }) => rule)).toContain("source-mapped");
});

test("a proposal that is accepted already is asked of as if it were not", () => {
  expect(ask(merge, [merge])).toEqual(ask(merge));
});

test("with the standing draft at hand the answer is the same", () => {
  const standing = decision("standing", transfer("1112"));
  const question = { proposal: merge, decisions: [standing], open: [], cases, policy };
  expect(whatIf(basis, question, draftRevision(basis, [standing]))).toEqual(whatIf(basis, question));
});

test("groups without a code keep apart when another comes before them", () => {
  const nameless = (source: string, title: string) =>
    decision(title, {
      type: "transfer",
      source,
      content: firstEntries(source, 1),
      to: { code: null, parent: "111", title },
    });
  const { entries, maps } = ask(nameless("1112", "Attendants"), [nameless("1111", "Orderlies")]);
  const went = new Map(entries.map(({ uid, after }) => [uid, after]));
  expect([went.get("1111-0"), went.get("1112-0")]).toEqual(["111?2", "111?"]);
  expect(maps.appear.map(({ source, target }) => `${source}>${target}`)).toEqual(["1111>111?2", "1112>111?"]);
});

test("a proposal of a correction is set against the published table, whose decisions give way to it", () => {
  const put = decision("put", { type: "reassign entries", uids: ["2111-0"], to: { code: "1112" } });
  const { groups, entries, conflicts, problems } = whatIf(basis, {
    proposal: put,
    decisions: [],
    released: [merge],
    open: [decision("other", { type: "reassign entries", uids: ["2111-0"], to: { code: "1121" } })],
    cases,
    policy,
  });
  expect(groups).toEqual({ appear: [], vanish: [], change: [] });
  expect(entries).toEqual([{ uid: "2111-0", source: "2111", before: "2110", after: "1112" }]);
  expect(problems.appear).toEqual([]);
  expect(conflicts.map(({ rule, decisions }) => [rule, decisions])).toEqual([
    ["content-once", ["other", "put"]],
  ]);
});
