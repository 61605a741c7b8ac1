import {
  ENTRY_FIELDS,
  type EntryCondition,
  type EntryField,
  type Selection,
} from "#lib/compile/decisions/selection";
import type { FieldReader, FormFields } from "#lib/revision/proposals/form-fields";

/** How the content of a part can be chosen, in words. */
export const SELECTED_BY: Record<Selection["by"], string> = {
  entries: "by ticking index entries",
  rule: "by a rule over titles and qualifiers",
  description: "in words, while its entries are not chosen yet",
};
const SELECTED_BY_NAMES = ["entries", "rule", "description"] as const satisfies readonly Selection["by"][];

export const CONDITION_TESTS: Record<EntryCondition["test"], string> = {
  has: "has the words",
  lacks: "does not have the words",
  filled: "is filled in",
  empty: "is empty",
};
const TESTS = ["has", "lacks", "filled", "empty"] as const satisfies readonly EntryCondition["test"][];
const FIELDS = Object.keys(ENTRY_FIELDS) as [EntryField, ...EntryField[]];

export const MOST_CONDITIONS = 10;

/** A selection as fields after a beginning such as "part-1"; a rule has so many conditions, and one more to fill in. */
export function selectionToFields(beginning: string, selection: Selection): FormFields {
  const fields: FormFields = { [`${beginning}-by`]: [selection.by] };
  if (selection.by === "entries") fields[`${beginning}-uids`] = selection.uids;
  if (selection.by === "description") fields[`${beginning}-text`] = [selection.text];
  const conditions = selection.by === "rule" ? selection.rule.conditions : [];
  fields[`${beginning}-conditions`] = [String(Math.max(conditions.length, 1))];
  for (const [at, { field, test, phrases }] of conditions.entries()) {
    fields[`${beginning}-field-${at + 1}`] = [field];
    fields[`${beginning}-test-${at + 1}`] = [test];
    fields[`${beginning}-phrases-${at + 1}`] = [phrases.join(", ")];
  }
  return fields;
}

/** A selection from its fields. Conditions that were not filled in are left out. */
export function selectionFromFields(beginning: string, fields: FieldReader): Selection {
  const by = fields.choice(`${beginning}-by`, SELECTED_BY_NAMES);
  if (by === "entries") return { by, uids: fields.ticked(`${beginning}-uids`) };
  if (by === "description") return { by, text: fields.prose(`${beginning}-text`, "The description", 2_000) };
  const conditions: EntryCondition[] = [];
  for (let at = 1; at <= fields.number(`${beginning}-conditions`, MOST_CONDITIONS); at++) {
    const field = fields.choice(`${beginning}-field-${at}`, FIELDS);
    const test = fields.choice(`${beginning}-test-${at}`, TESTS);
    if (test === "empty" || test === "filled") {
      conditions.push({ field, test, phrases: [] });
      continue;
    }
    const phrases = fields
      .line(`${beginning}-phrases-${at}`, "The words", 2_000)
      .split(",")
      .map((phrase) => phrase.trim())
      .filter(Boolean);
    if (phrases.length > 0) conditions.push({ field, test, phrases });
  }
  return { by, rule: { conditions } };
}

/** Whether a selection says nothing at all: a part that nobody has begun. */
export function saysNothing(selection: Selection): boolean {
  if (selection.by === "entries") return selection.uids.length === 0;
  if (selection.by === "description") return selection.text === "";
  return selection.rule.conditions.length === 0;
}
