import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Change, DESCRIPTION_PARTS, type TargetGroup } from "#lib/compile/decisions/change";
import { ENTRY_FIELDS, type EntryField, type Selection } from "#lib/compile/decisions/selection";
import { naturalOrder } from "#lib/facts/natural-order";
import { isChangeField } from "#lib/revision/proposals/change-field-names";
import { changeFromFields, changeToFields } from "#lib/revision/proposals/change-form";
import { checkedChanges } from "#lib/revision/proposals/change-schema";

/** Words as people type them: nothing at the ends, one space between, none of the form's own signs. */
const words = fc.stringMatching(/^[A-Za-z][a-z]{0,8}( [a-z0-9]{1,8}){0,3}$/);
const code = fc.stringMatching(/^[0-9]{1,4}$/);
const uid = fc.stringMatching(/^[a-z0-9]{4}$/);
const uids = fc.uniqueArray(uid, { minLength: 1, maxLength: 6 });

const target: fc.Arbitrary<TargetGroup> = fc.oneof(
  fc.record({ code }),
  fc.record({ code, title: words }),
  fc.record({ code: fc.constant(null), title: words, parent: code }),
);
const condition = fc.oneof(
  fc.record({
    field: fc.constantFrom(...(Object.keys(ENTRY_FIELDS) as EntryField[])),
    test: fc.constantFrom("has" as const, "lacks" as const),
    phrases: fc.array(words, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    field: fc.constantFrom(...(Object.keys(ENTRY_FIELDS) as EntryField[])),
    test: fc.constantFrom("empty" as const, "filled" as const),
    phrases: fc.constant<string[]>([]),
  }),
);
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ by: fc.constant("entries" as const), uids }),
  fc.record({
    by: fc.constant("rule" as const),
    rule: fc.record({ conditions: fc.array(condition, { minLength: 1, maxLength: 4 }) }),
  }),
  fc.record({ by: fc.constant("description" as const), text: words }),
);
const entry = fc
  .record({ title: words, add: fc.oneof(fc.constant(""), words), ind: fc.oneof(fc.constant(""), words) })
  .map(({ title, add, ind }) => ({
    uid: `old-${title}-${add}-${ind}`.replaceAll(" ", "-"),
    title,
    natural: naturalOrder(title),
    add,
    ind,
  }));
const type = <Type extends Change["type"]>(name: Type) => fc.constant(name);
const part = fc.record({ content: selection, to: fc.option(target, { nil: null }) });

/** Changes of every kind, as the editor can make them. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: type("split"),
    source: code,
    parts: fc.array(part, { minLength: 1, maxLength: 6 }),
    residual: fc.option(
      fc.oneof(
        fc.record({ fate: fc.constantFrom("lives on" as const, "goes" as const), to: target }),
        fc.record({ fate: fc.constant("removed" as const) }),
      ),
      { nil: null },
    ),
  }),
  fc.record({
    type: type("transfer"),
    source: code,
    content: selection,
    to: fc.option(target, { nil: null }),
  }),
  fc.record({
    type: type("merge"),
    sources: fc.uniqueArray(code, { minLength: 1, maxLength: 4 }),
    to: target,
  }),
  fc.record({
    type: fc.constantFrom("move" as const, "recode" as const),
    source: code,
    to: fc.record({ code: fc.option(code, { nil: null }), parent: code }),
  }),
  fc.record({
    type: type("rename"),
    source: code,
    to: fc.record({ title: fc.option(words, { nil: null }) }),
  }),
  fc.record({ type: type("create"), group: fc.record({ code, title: words }) }),
  fc.record({ type: type("remove"), source: code }),
  fc.record({
    type: type("add entries"),
    entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ uid: id }) => id }),
    to: target,
  }),
  fc.record({ type: type("remove entries"), uids }),
  fc.record({ type: type("reassign entries"), uids, to: target }),
  fc.record({
    type: type("describe"),
    group: code,
    part: fc.constantFrom(...DESCRIPTION_PARTS),
    text: words,
  }),
);

test("a change that is put into the form comes out of it as it was, and can be kept", () => {
  fc.assert(
    fc.property(change, (one) => {
      const known = one.type === "add entries" ? one.entries : [];
      const read = changeFromFields(changeToFields(one), known);
      expect(read).toEqual({ change: one, errors: [] });
      expect(checkedChanges([read.change])).toEqual([one]);
    }),
    { numRuns: 500 },
  );
});

test("the form of a change that was read from a form is that form", () => {
  fc.assert(
    fc.property(change, (one) => {
      const known = one.type === "add entries" ? one.entries : [];
      const fields = changeToFields(one);
      expect(Object.keys(fields).filter((name) => !isChangeField(name))).toEqual([]);
      expect(changeToFields(changeFromFields(fields, known).change)).toEqual(fields);
    }),
  );
});

test("whatever is sent is read without breaking, and what is kept of it has the form of a change", () => {
  const fieldNames = ["kind", "source", "sources", "parts", "part-1-by", "part-1-uids", "part-1-conditions"];
  const names = fc.oneof(
    fc.constantFrom(...fieldNames, "part-1-code", "to-code", "to-title", "rest", "rest-code", "entries"),
    fc.string(),
  );
  const value = fc.oneof(
    fc.constantFrom("split", "rule", "entries", "lives on", "9"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.array(value, { maxLength: 3 })), (fields) => {
      const { change: read, errors } = changeFromFields(fields);
      if (errors.length === 0) expect(() => checkedChanges([read])).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

describe("what a form lacks", () => {
  const errorsOf = (fields: Record<string, string>) =>
    changeFromFields(
      Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]])),
    ).errors.map(({ field, message }) => `${field}: ${message}`);

  it.each([
    [{ kind: "split", source: "" }, "source: Give the code of the group that is changed."],
    [{ kind: "split", source: "1131" }, "part-1-by: Say which part of the group goes where."],
    [{ kind: "rename", source: "11x" }, "source: “11x” is no code. Give one to four digits."],
    [{ kind: "merge", sources: "1131, 11b2", "to-code": "1131" }, "“11b2” is no code"],
    [{ kind: "create", "to-code": "1134" }, "to-title: Give the new group a title."],
    [{ kind: "create", "to-title": "Drone pilots" }, "to-code: Give the group's code; or, while it has none"],
    [{ kind: "remove entries" }, "uids: Tick at least one index entry."],
    [{ kind: "add entries", entries: "a | b | c | d", "to-code": "1131" }, "cannot be read. Write: title |"],
  ])("%j is said at its field", (fields, sentence) =>
    expect(errorsOf(fields as Record<string, string>).join("\n")).toContain(sentence),
  );
});
