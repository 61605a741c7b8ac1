import fc from "fast-check";
import type { Change, TargetGroup } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { Selection } from "#lib/compile/decisions/selection";
import { decision, ENTRIES_EACH, smallBasis } from "#lib/revision/revision.fixture";

const SOURCES = [...smallBasis().groups.keys()];
const UNITS = SOURCES.filter((code) => code.length === 4);
/** Codes of the small edition, free ones beside them, and ones without a place. */
const TARGETS = [...SOURCES, "1113", "1114", "1123", "1129", "1211", "2113", "113", "3", "31", "3111"];
const TITLES = ["Nurses", "Cooks", "Drivers", "Welders n.e.c.", "Porters"];

const anyContent: fc.Arbitrary<Selection> = fc.oneof(
  fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...UNITS), fc.nat(ENTRIES_EACH - 1)).map(([code, at]) => `${code}-${at}`),
    )
    .map((uids) => ({ by: "entries" as const, uids })),
  fc
    .record({
      field: fc.constantFrom("title" as const, "add" as const, "ind" as const),
      test: fc.constantFrom("has" as const, "lacks" as const, "empty" as const, "filled" as const),
      phrases: fc.array(fc.constantFrom("film", "qualified", "nurse", "0"), { maxLength: 2 }),
    })
    .map((condition) => ({ by: "rule" as const, rule: { conditions: [condition] } })),
  fc.constant({ by: "description" as const, text: "some of them" }),
);

const anyTarget: fc.Arbitrary<TargetGroup> = fc.oneof(
  fc.record({ code: fc.constantFrom(...TARGETS) }),
  fc.record({ code: fc.constantFrom(...TARGETS), title: fc.constantFrom(...TITLES) }),
  fc.record({
    code: fc.constant(null),
    title: fc.constantFrom(...TITLES),
    parent: fc.constantFrom("111", "112", "11"),
  }),
);

const anySource = fc.constantFrom(...SOURCES, "9999");

/** Any change, sensible or not. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant("split" as const),
    source: anySource,
    parts: fc.array(fc.record({ content: anyContent, to: fc.option(anyTarget) }), { maxLength: 2 }),
    residual: fc.option(
      fc.oneof(
        fc.record({ fate: fc.constantFrom("lives on" as const, "goes" as const), to: anyTarget }),
        fc.constant({ fate: "removed" as const }),
      ),
    ),
  }),
  fc.record({
    type: fc.constant("merge" as const),
    sources: fc.uniqueArray(anySource, { maxLength: 3 }),
    to: anyTarget,
  }),
  fc.record({
    type: fc.constantFrom("move" as const, "recode" as const, "rename" as const),
    source: anySource,
    to: fc.record(
      { code: fc.option(fc.constantFrom(...TARGETS)), title: fc.option(fc.constantFrom(...TITLES)) },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant("create" as const), group: anyTarget }),
  fc.record({ type: fc.constant("remove" as const), source: anySource }),
  fc.record({
    type: fc.constant("transfer" as const),
    source: anySource,
    content: anyContent,
    to: fc.option(anyTarget),
  }),
  fc.record({
    type: fc.constant("reassign entries" as const),
    uids: fc.uniqueArray(fc.constantFrom("1111-0", "1112-1", "2111-2", "nobody")),
    to: anyTarget,
  }),
  fc.record({
    type: fc.constant("remove entries" as const),
    uids: fc.uniqueArray(fc.constantFrom("1111-0", "1111-1")),
  }),
);

/** Any decisions, whether or not they make sense or agree with each other. */
export const anyDecisions: fc.Arbitrary<DecisionInEffect[]> = fc
  .array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map((changes, at) => decision(`d${at}`, ...changes)));

/** What is done with one unit group by a decision of its own. */
const DEEDS = [
  "nothing",
  "rename",
  "recode",
  "split off",
  "break up",
  "transfer",
  "take over",
  "add",
] as const;

/**
 * Decisions that fit together: at most one for each unit group, with codes that no other uses. A group is only taken over
 * by, or gives entries to, one that nothing is done with.
 */
export const fittingDecisions: fc.Arbitrary<DecisionInEffect[]> = fc
  .tuple(
    ...UNITS.map(() => fc.record({ deed: fc.constantFrom(...DEEDS), count: fc.integer({ min: 1, max: 3 }) })),
  )
  .map((deeds) => {
    const still = UNITS.filter((_, at) => deeds[at]?.deed === "nothing");
    return UNITS.flatMap((source, at) => {
      const { deed, count } = deeds[at]!;
      const changes = changesFor(source, deed, count, still[0]);
      return changes.length === 0 ? [] : [decision(source, ...changes)];
    });
  });

function changesFor(
  source: string,
  deed: (typeof DEEDS)[number],
  count: number,
  still: string | undefined,
): Change[] {
  // A code that no group has and no other decision gives: the ends 1, 2 and 9 are taken, 0 too for 1210.
  const digit = Number(source.at(-1));
  const code = source.slice(0, 3) + (digit === 9 ? 3 : 4 + digit);
  const title = `New ${source}`;
  const content: Selection = {
    by: "entries",
    uids: Array.from({ length: count }, (_, at) => `${source}-${at}`),
  };
  switch (deed) {
    case "rename":
      return [{ type: "rename", source, to: { title } }];
    case "recode":
      return [{ type: "recode", source, to: { code } }];
    case "split off":
      return [
        {
          type: "split",
          source,
          parts: [{ content, to: { code, title } }],
          residual: { fate: "lives on", to: { code: source } },
        },
      ];
    case "break up":
      return [
        {
          type: "split",
          source,
          parts: [{ content, to: { code: source, title: `Part of ${source}` } }],
          residual: { fate: "goes", to: { code, title } },
        },
      ];
    case "transfer":
      return still === undefined ? [] : [{ type: "transfer", source, content, to: { code: still } }];
    case "take over":
      return still?.startsWith(source.slice(0, 3))
        ? [{ type: "merge", sources: [source], to: { code: still } }]
        : [];
    case "add":
      return [{ type: "create", group: { code, title } }];
    case "nothing":
      return [];
  }
}
