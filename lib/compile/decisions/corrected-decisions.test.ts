import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CompiledRevision, compile } from "#lib/compile/compile";
import type { Change } from "#lib/compile/decisions/change";
import { correctedDecisions } from "#lib/compile/decisions/corrected-decisions";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { anyDecisions, fittingDecisions } from "#lib/compile/decisions/decisions.fixture";
import { decidedMaps, decision, firstEntries, problemsOf, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();

/** Released changes and changes of a correction, each a decision of its own: d1, d2 … and c1, c2 … */
function corrected(released: Change[], own: Change[]): DecisionInEffect[] {
  return correctedDecisions(
    released.map((change, at) => decision(`d${at + 1}`, change)),
    own.map((change, at) => decision(`c${at + 1}`, change)),
    basis,
  );
}

/** "c1: rename; d1: split, move". */
function changesIn(decisions: readonly DecisionInEffect[]): string[] {
  return decisions.map(({ id, changes }) => `${id}: ${changes.map(({ type }) => type).join(", ")}`);
}

/** What a compile says, without who decided it. */
function saidBy({ edition, assignments, table }: CompiledRevision) {
  return {
    groups: edition.groups.map(({ decisions: _, ...group }) => group),
    assignments,
    maps: table.maps.map(({ source, target, evidence }) => ({
      source,
      target,
      entries: evidence.entries,
      unchanged: evidence.unchanged,
    })),
    livesOn: table.livesOn,
  };
}

const recode = (source: string, code: string): Change => ({ type: "recode", source, to: { code } });
const rename = (source: string, title: string): Change => ({ type: "rename", source, to: { title } });
const merge = (sources: string[], code: string): Change => ({ type: "merge", sources, to: { code } });
const transfer = (source: string, code: string, count: number): Change => ({
  type: "transfer",
  source,
  content: firstEntries(source, count),
  to: { code },
});
const splitOff = (source: string, count: number, code: string): Change => ({
  type: "split",
  source,
  parts: [{ content: firstEntries(source, count), to: { code, title: `Part ${code}` } }],
  residual: { fate: "lives on", to: { code: source, title: `Rest of ${source}` } },
});

describe("what was released stands, but for what the correction disposes of", () => {
  test.each<[string, Change[], Change[], string[], string[]]>([
    [
      "another title leaves the new code as it was",
      [{ type: "recode", source: "1111", to: { code: "1113", title: "Ward nurses" } }],
      [rename("1111", "Nurses on wards")],
      ["d1: recode", "c1: rename"],
      ["1111>1113 c1+d1"],
    ],
    [
      "another code leaves the new title as it was",
      [{ type: "recode", source: "1111", to: { code: "1113", title: "Ward nurses" } }],
      [recode("1111", "1114")],
      ["d1: rename", "c1: recode"],
      ["1111>1114 c1+d1"],
    ],
    [
      "a merge loses the group that is no longer merged",
      [merge(["1111", "1112", "1121"], "1119")],
      [recode("1112", "1113")],
      ["d1: merge", "c1: recode"],
      ["1111>1119 d1", "1112>1113 c1", "1121>1119 d1"],
    ],
    [
      "a title of a merged group goes elsewhere and the rest goes where it went",
      [merge(["1111", "1112"], "1119")],
      [{ type: "reassign entries", uids: ["1111-1"], to: { code: "1121" } }],
      ["d1: merge, merge", "c1: reassign entries"],
      ["1111>1119 d1", "1111>1121 c1", "1112>1119 d1"],
    ],
    [
      "a part loses the titles that now go elsewhere",
      [splitOff("1111", 2, "1113")],
      [transfer("1111", "1112", 1)],
      ["d1: split", "c1: transfer"],
      ["1111>1111 d1", "1111>1112 c1", "1111>1113 d1"],
    ],
    [
      "a part chosen by a rule loses them too",
      [
        {
          type: "transfer",
          source: "1111",
          content: { by: "rule", rule: { conditions: [{ field: "ind", test: "has", phrases: ["films"] }] } },
          to: { code: "1112" },
        },
      ],
      [{ type: "reassign entries", uids: ["1111-1"], to: { code: "1121" } }],
      ["d1: transfer", "c1: reassign entries"],
      ["1111>1111 c1+d1", "1111>1112 d1", "1111>1121 c1"],
    ],
    [
      "a split gives way to another split of the group",
      [splitOff("1111", 2, "1113")],
      [splitOff("1111", 3, "1114")],
      ["c1: split"],
      ["1111>1111 c1", "1111>1114 c1"],
    ],
    [
      "a removal gives way",
      [{ type: "remove", source: "2112" }],
      [rename("2112", "Bread makers")],
      ["c1: rename"],
      ["2112>2112 c1"],
    ],
    [
      "of a split whose parts go elsewhere, what the rest becomes is left",
      [splitOff("1111", 1, "1113")],
      [transfer("1111", "1112", 1)],
      ["d1: rename", "c1: transfer"],
      ["1111>1111 d1", "1111>1112 c1"],
    ],
  ])("%s", (_, released, own, changes, maps) => {
    const decisions = corrected(released, own);
    expect(changesIn(decisions)).toEqual(changes);
    const compiled = compile(basis, decisions);
    expect(decidedMaps(compiled)).toEqual(maps);
    expect(problemsOf(compiled)).toEqual([]);
  });

  test("a created group is given another title, and descriptions and new entries are put right", () => {
    const entry = { uid: "new", title: "Doula", natural: "Doula", add: "", ind: "" };
    const released: Change[] = [
      { type: "create", group: { code: "1113", title: "Doulas" } },
      { type: "add entries", entries: [entry], to: { code: "1113" } },
      { type: "describe", group: "1113", part: "tasks", text: "Helps." },
    ];
    const compiled = compile(
      basis,
      corrected(released, [
        { type: "create", group: { code: "1113", title: "Birth companions" } },
        { type: "add entries", entries: [{ ...entry, uid: "other" }], to: { code: "1112" } },
        { type: "describe", group: "1113", part: "tasks", text: "Attends." },
      ]),
    );
    expect(problemsOf(compiled)).toEqual([]);
    expect(compiled.edition.groups.find(({ code }) => code === "1113")?.title).toBe("Birth companions");
    expect(compiled.descriptions.map(({ text }) => text)).toEqual(["Attends."]);
    expect(compiled.assignments.filter(({ source }) => source === null)).toEqual([
      { uid: "other", source: null, target: "1112" },
    ]);
  });

  test("a change of the correction that cannot be read takes nothing away", () => {
    const unread = corrected([rename("1111", "Ward nurses")], [merge(["1111", "9999"], "1112")]);
    expect(changesIn(unread)).toEqual(["d1: rename", "c1: merge"]);
    expect(problemsOf(compile(basis, unread))).toEqual(["known-source c1"]);
  });
});

test("two decisions of a correction clash as any two do", () => {
  const decisions = corrected([recode("1111", "1113")], [recode("1111", "1114"), merge(["1111"], "1112")]);
  expect(problemsOf(compile(basis, decisions))).toEqual(["content-once c1+c2"]);
});

/** Decisions of a correction: the same, under names of their own. */
function asOwn(decisions: readonly DecisionInEffect[]): DecisionInEffect[] {
  return decisions.map((one) => ({ ...one, id: `c-${one.id}`, proposal: `c-${one.proposal}` }));
}

describe("whatever is decided", () => {
  test("without a decision of its own a correction compiles what was released", () => {
    fc.assert(
      fc.property(anyDecisions, (released) => {
        expect(correctedDecisions(released, [], basis)).toEqual(released);
      }),
    );
  });

  test("a correction that repeats some of what was released compiles to the same table", () => {
    fc.assert(
      fc.property(
        fittingDecisions.chain((released) => fc.tuple(fc.constant(released), fc.subarray(released))),
        ([released, repeated]) => {
          const decisions = correctedDecisions(released, asOwn(repeated), basis);
          expect(saidBy(compile(basis, decisions))).toEqual(saidBy(compile(basis, released)));
        },
      ),
    );
  });

  test("nothing released is left to clash with the correction over the same job titles", () => {
    fc.assert(
      fc.property(fittingDecisions, fittingDecisions, (released, own) => {
        const { problems } = compile(basis, correctedDecisions(released, asOwn(own), basis));
        expect(problems.filter(({ rule }) => rule === "content-once")).toEqual([]);
      }),
    );
  });

  test("it compiles, and the correction's own decisions are all there as they were", () => {
    fc.assert(
      fc.property(anyDecisions, anyDecisions, (released, decisions) => {
        const own = asOwn(decisions);
        const all = correctedDecisions(released, own, basis);
        expect(all.slice(all.length - own.length)).toEqual(own);
        expect(all.every(({ changes }) => changes.length > 0)).toBe(true);
        expect(() => compile(basis, all)).not.toThrow();
      }),
    );
  });

  test("a second correction of the same changes nothing that the first did not", () => {
    fc.assert(
      fc.property(anyDecisions, anyDecisions, (released, decisions) => {
        const own = asOwn(decisions);
        const once = correctedDecisions(released, own, basis);
        expect(correctedDecisions(once.slice(0, once.length - own.length), own, basis)).toEqual(once);
      }),
    );
  });
});
