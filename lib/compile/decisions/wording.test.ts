import { expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import { changeStatement, fateInWords, originInWords, type Wording } from "#lib/compile/decisions/wording";
import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import type { GsimChange } from "#lib/correspondence/kinds";
import { firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const { groups: sources, entriesOf, structure } = smallBasis();
const targets = new Map(
  [...sources, ["1113", { code: "1113", title: "Ward nurses" }] as const].map(([code, group]) => [
    code,
    group,
  ]),
);

/** Codes of new groups, and groups whose content changes with how. */
function wording(emerging: string[] = [], changing: Record<string, GsimChange[]> = {}): Wording {
  const changed = (code: string) => ({ code, continuation: null, changes: changing[code] ?? [], words: [] });
  return {
    sources,
    targets,
    structure,
    sourceChange: (code): SourceChange => ({ fate: "lives on", ...changed(code) }),
    targetChange: (code): TargetChange => ({
      origin: emerging.includes(code) ? "emerges" : "continues",
      ...changed(code),
    }),
    entriesOf: (source) => entriesOf.get(source) ?? [],
  };
}

function told(change: Change, ...context: Parameters<typeof wording>): string[] {
  const { kind, gsim, sentence, parts } = changeStatement(change, wording(...context));
  return [
    `${[kind, ...gsim].join(" ")}: ${sentence}`,
    ...parts.map(({ code, title, note }) => `${code ?? "-"} ${title}: ${note}`),
  ];
}

const wardNurses = { content: firstEntries("1111", 2), to: { code: "1113" } };

test("a group that is split is told with each part, and lives on with the rest", () => {
  expect(
    told(
      {
        type: "split",
        source: "1111",
        parts: [wardNurses],
        residual: { fate: "lives on", to: { code: "1112" } },
      },
      ["1113"],
    ),
  ).toEqual([
    "split RC4.2: Split 1111 Nurses into:",
    "1113 Ward nurses: new group, 2 index entries",
    "1112 Midwives: the rest, 2 index entries",
  ]);
});

test("a group that is broken up ends, and what is left open is called open", () => {
  const split = { type: "split", source: "1111", parts: [wardNurses] } as const;
  expect(told({ ...split, parts: [wardNurses], residual: { fate: "goes", to: { code: "1119" } } })).toEqual([
    "split RC4.1: Break up 1111 Nurses, which ends, into:",
    "1113 Ward nurses: 2 index entries",
    "1119 Nursing n.e.c.: the rest, 2 index entries",
  ]);
  expect(told({ ...split, parts: [{ ...wardNurses, to: null }], residual: null })).toEqual([
    "split RC4.2: Split 1111 Nurses, with what happens to the rest not yet decided, into:",
    "- a group not yet decided: 2 index entries",
  ]);
  expect(told({ ...split, parts: [wardNurses], residual: { fate: "removed" } })).toEqual([
    "split RC4.1: Break up 1111 Nurses, which ends, and remove the rest of it. Parts go to:",
    "1113 Ward nurses: 2 index entries",
  ]);
});

test("the rest is what remains after everything that the proposal takes out of the group", () => {
  const split: Change = {
    type: "split",
    source: "1111",
    parts: [wardNurses],
    residual: { fate: "lives on", to: { code: "1111" } },
  };
  const restAmong = (...others: Change[]) =>
    changeStatement(split, wording(), [split, ...others]).parts.at(-1)?.note;
  expect(restAmong()).toBe("the rest, 2 index entries");
  const film = { conditions: [{ field: "ind" as const, test: "has" as const, phrases: ["films"] }] };
  const transfer: Change = {
    type: "transfer",
    source: "1111",
    content: { by: "rule", rule: film },
    to: { code: "1112" },
  };
  // The second entry has the industry too, and leaves with the ward nurses already.
  expect(restAmong(transfer)).toBe("the rest, 1 index entry");
  expect(restAmong({ type: "remove entries", uids: ["1111-2", "1112-0"] })).toBe("the rest, 1 index entry");
  expect(restAmong({ ...transfer, source: "1112" })).toBe("the rest, 2 index entries");
  // What is only described takes entries that are not known.
  expect(restAmong({ ...transfer, content: { by: "description", text: "film nurses" } })).toBe("the rest");
});

test("a title that ends with a full stop ends its sentence", () => {
  expect(told({ type: "remove", source: "1119" }, [], { "1119": ["RC1"] })).toEqual([
    "removed RC1: Remove 1119 Nursing n.e.c.",
  ]);
});

test("a merge into a group that lives on is a take-over, into a new one a merger", () => {
  const merge: Change = { type: "merge", sources: ["2111", "2112"], to: { code: "1113" } };
  expect(told(merge)).toEqual(["merge RC3.2: Merge 2111 Cooks and 2112 Bakers into 1113 Ward nurses."]);
  expect(told({ ...merge, sources: ["2112"] }, ["1113"])).toEqual([
    "merge RC3.1: Merge 2112 Bakers into 1113 Ward nurses.",
  ]);
});

test("a part that goes to another group is a move, to a new one a split", () => {
  const transfer: Change = {
    type: "transfer",
    source: "1111",
    content: firstEntries("1111", 1),
    to: { code: "1113" },
  };
  expect(told(transfer)).toEqual(["move RC5: Move 1 index entry from 1111 Nurses to 1113 Ward nurses."]);
  expect(told(transfer, ["1113"])).toEqual([
    "split RC4.2: Move 1 index entry from 1111 Nurses to 1113 Ward nurses.",
  ]);
});

test("a new code or title has a type of its own only where the content stays", () => {
  const recode: Change = { type: "recode", source: "111", to: { code: "113" } };
  const rename: Change = { type: "rename", source: "1111", to: { title: "Ward nurses" } };
  const move: Change = { type: "move", source: "1111", to: { code: "1123", title: "Ward nurses" } };
  expect([recode, rename, move].flatMap((change) => told(change))).toEqual([
    "recode VC1: Recode minor group 111 Nursing as 113.",
    "rename VC2: Rename 1111 Nurses as “Ward nurses”.",
    "move VC1: Move 1111 Nurses to minor group 112 Childcare, as 1123 “Ward nurses”.",
  ]);
  expect(told(rename, [], { "1111": ["RC5"] })).toEqual(["rename: Rename 1111 Nurses as “Ward nurses”."]);
});

test("a group whose code stays while the group above changes is moved under the same code", () => {
  expect(told({ type: "move", source: "1111", to: { code: "1111" } })).toEqual([
    "move: Move 1111 Nurses to minor group 111 Nursing, under the same code.",
  ]);
});

test("groups that are created and removed are told with their level and how their content changes", () => {
  expect(
    told({ type: "create", group: { code: "1113", title: "Ward nurses" } }, ["1113"], { "1113": ["RC4.2"] }),
  ).toEqual(["new RC4.2: Create unit group 1113 Ward nurses in minor group 111 Nursing."]);
  expect(told({ type: "create", group: { code: null, parent: "11", title: "Wards" } })).toEqual([
    "new: Create minor group Wards in sub-major group 11 Care.",
  ]);
  expect(told({ type: "remove", source: "112" }, [], { "112": ["RC1"] })).toEqual([
    "removed RC1: Remove minor group 112 Childcare.",
  ]);
});

test("changes to the index and to descriptions have words of their own", () => {
  const doula = { uid: "n", title: "Doula", natural: "Doula", add: "qualified", ind: "" };
  expect(told({ type: "add entries", entries: [doula], to: { code: "1112" } })).toEqual([
    "index: Add to 1112 Midwives:",
    "- Doula: qualified",
  ]);
  expect(told({ type: "remove entries", uids: ["a", "b"] })).toEqual([
    "index: Take 2 index entries out of the index.",
  ]);
  expect(told({ type: "reassign entries", uids: ["a"], to: { code: "1112" } })).toEqual([
    "index: Move 1 index entry to 1112 Midwives.",
  ]);
  expect(told({ type: "describe", group: "1112", part: "tasks", text: "" })).toEqual([
    "description: Change the tasks of 1112 Midwives.",
  ]);
});

test("a group is told by what becomes of it, or what it was, and what else happens to its content", () => {
  const change = { continuation: null, changes: [], words: [] };
  const was = (source: string, target: string) => ({ source, target, basis: "decided" as const });
  const maps = (...pairs: [string | null, string | null][]) =>
    pairs.map(([source, target]) => ({
      source,
      target,
      evidence: { entries: [], unchanged: false, decisions: [] },
    }));
  const split = maps(["1111", "1111"], ["1111", "1113"], ["1112", "1111"]);
  const ends = maps(["1111", "1112"], ["1111", "1113"]);
  const same = { ...change, code: "1111", continuation: was("1111", "1111") };
  expect([
    fateInWords(undefined, ends),
    fateInWords({ ...change, code: "1111", fate: "removed" }, maps(["1111", null])),
    fateInWords({ ...change, code: "1111", fate: "expires", words: ["merge"] }, maps(["1111", "1113"])),
    fateInWords({ ...change, code: "1111", fate: "expires", words: ["split", "merge"] }, ends),
    fateInWords({ ...same, fate: "lives on", words: ["rename"], continuation: was("1111", "1113") }, []),
    fateInWords({ ...same, fate: "lives on", words: ["split", "move"] }, split),
    originInWords(undefined, ends),
    originInWords({ ...change, code: "1113", origin: "created" }, maps([null, "1113"])),
    originInWords({ ...change, code: "1113", origin: "emerges" }, ends),
    originInWords({ ...same, code: "1113", origin: "continues", continuation: was("1111", "1113") }, []),
    originInWords({ ...same, origin: "continues", words: ["split", "move"] }, split),
  ]).toEqual([
    "where it goes is not stated",
    "removed",
    "becomes part of 1113",
    "split between 1112 and 1113",
    "becomes 1113, renamed",
    "continues under the same code, loses content to 1113, gains content of 1112",
    "where it comes from is not stated",
    "new, with nothing from earlier groups",
    "new, from 1111",
    "was 1111",
    "same code as before, loses content to 1113, gains content of 1112",
  ]);
});

test("a change says whether content moves: a group under another group takes its content there, an entry more names none", () => {
  const nature = (change: Change) => changeStatement(change, wording()).nature;
  const virtual: Change[] = [
    { type: "rename", source: "1112", to: { title: "Birth attendants" } },
    { type: "recode", source: "1112", to: { code: "1114" } },
    { type: "describe", group: "1112", part: "tasks", text: "Attends births." },
    { type: "add entries", entries: [], to: { code: "1112" } },
    { type: "remove entries", uids: ["1111-0"] },
  ];
  const real: Change[] = [
    { type: "move", source: "1112", to: { code: "1123" } },
    { type: "reassign entries", uids: ["1111-0"], to: { code: "1112" } },
    { type: "remove", source: "1112" },
    { type: "create", group: { code: "1113", title: "Ward nurses" } },
    { type: "merge", sources: ["1111", "1112"], to: { code: "1113" } },
    { type: "transfer", source: "1111", content: wardNurses.content, to: { code: "1112" } },
    { type: "split", source: "1111", parts: [wardNurses], residual: null },
  ];
  expect(virtual.map(nature)).toEqual(virtual.map(() => "virtual"));
  expect(real.map(nature)).toEqual(real.map(() => "real"));
});

test("a group that follows the one above it under another code is not moved", () => {
  const above = { source: "111", target: "113", basis: "decided" } as const;
  const withAbove: Wording = {
    ...wording(),
    sourceChange: (code) => ({
      code,
      fate: "lives on",
      continuation: code === "111" ? above : null,
      changes: [],
      words: [],
    }),
  };
  const recode: Change = { type: "recode", source: "1112", to: { code: "1132" } };
  expect(changeStatement(recode, withAbove).nature).toBe("virtual");
  expect(changeStatement(recode, wording()).nature).toBe("real");
});
