import { z } from "zod";
import { type Change, DESCRIPTION_PARTS } from "#lib/compile/decisions/change";
import { ENTRY_FIELDS, type EntryField } from "#lib/compile/decisions/selection";
import { Refusal } from "#lib/platform/refusal";

/** What a group or title can hold that is kept for good: no control characters, no endless text. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((held) => !/[^\P{Cc}\n\t]|[\p{Cs}\uFFFD]/u.test(held));
const code = text(20);
const title = text(200);
const uid = text(200).min(1);

const targetGroup = z.strictObject({
  code: code.nullable(),
  title: title.optional(),
  parent: code.optional(),
});
const continues = z.strictObject({
  code: code.nullable().optional(),
  title: title.nullable().optional(),
  parent: code.optional(),
});
const condition = z.strictObject({
  field: z.enum(Object.keys(ENTRY_FIELDS) as [EntryField, ...EntryField[]]),
  test: z.enum(["has", "lacks", "empty", "filled"]),
  phrases: z.array(text(200)).max(200),
});
const selection = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("entries"), uids: z.array(uid).max(40_000) }),
  z.strictObject({
    by: z.literal("rule"),
    rule: z.strictObject({ conditions: z.array(condition).max(50) }),
  }),
  z.strictObject({ by: z.literal("description"), text: text(2_000) }),
]);
const residual = z.discriminatedUnion("fate", [
  z.strictObject({ fate: z.literal("lives on"), to: targetGroup }),
  z.strictObject({ fate: z.literal("goes"), to: targetGroup }),
  z.strictObject({ fate: z.literal("removed") }),
]);
const newEntry = z.strictObject({ uid, title, natural: title, add: title, ind: title });
const uids = z.array(uid).max(40_000);
const statedIn = z.array(text(60)).optional();

/** A change as it is kept (lib/compile/decisions/change.ts): nothing else goes into a version of a proposal. */
const changeSchema: z.ZodType<Change> = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("split"),
    source: code,
    parts: z.array(z.strictObject({ content: selection, to: targetGroup.nullable() })).max(50),
    residual: residual.nullable(),
    statedIn,
  }),
  z.strictObject({ type: z.literal("merge"), sources: z.array(code).max(50), to: targetGroup, statedIn }),
  z.strictObject({ type: z.literal("move"), source: code, to: continues, statedIn }),
  z.strictObject({ type: z.literal("rename"), source: code, to: continues, statedIn }),
  z.strictObject({ type: z.literal("recode"), source: code, to: continues, statedIn }),
  z.strictObject({ type: z.literal("create"), group: targetGroup, statedIn }),
  z.strictObject({ type: z.literal("remove"), source: code, statedIn }),
  z.strictObject({
    type: z.literal("transfer"),
    source: code,
    content: selection,
    to: targetGroup.nullable(),
    statedIn,
  }),
  z.strictObject({
    type: z.literal("add entries"),
    entries: z.array(newEntry).max(500),
    to: targetGroup,
    statedIn,
  }),
  z.strictObject({ type: z.literal("remove entries"), uids, statedIn }),
  z.strictObject({ type: z.literal("reassign entries"), uids, to: targetGroup, statedIn }),
  z.strictObject({
    type: z.literal("describe"),
    group: code,
    part: z.enum(DESCRIPTION_PARTS),
    text: text(20_000),
    statedIn,
  }),
]);

/** How many changes a proposal can have; the largest that was ever published has fewer than fifty. */
const MOST = 500;

/**
 * The changes, each with its fields in one order, so that two that say the same are the same text.
 * @throws Refusal when one of them is no change
 */
export function checkedChanges(changes: readonly unknown[]): Change[] {
  if (changes.length > MOST)
    throw new Refusal(`A proposal has at most ${MOST} changes. Make another proposal for the rest.`);
  return changes.map((change, at) => {
    const { data, error } = changeSchema.safeParse(change);
    if (error) {
      const where = error.issues[0]?.path.join(" ");
      throw new Refusal(`Change ${at + 1} cannot be kept as it is${where ? `: see its ${where}` : ""}.`);
    }
    return data;
  });
}

/** Whether two changes say the same. */
export function sameChange(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

/** Changes as one text, whatever the order of their fields: the database keeps them in an order of its own. */
export function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === "object" && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
