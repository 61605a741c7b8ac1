import type { IndexEntry } from "#lib/facts/entry";
import { fold, stem, wordsOfFolded } from "#lib/lookup/words/normalise";
import { listed } from "#lib/platform/listed";

/**
 * Which content of a source unit group is meant: the entries that stand in a list, those that a rule finds, or content
 * that somebody described in words without naming its entries.
 */
export type Selection =
  | { by: "entries"; uids: string[] }
  | { by: "rule"; rule: EntryRule }
  | { by: "description"; text: string };

/** Every condition holds for an entry that the rule finds. A rule without conditions finds nothing. */
export interface EntryRule {
  conditions: EntryCondition[];
}

/**
 * One condition on one field. `phrases` are alternatives: the field has one of them when it has all words of that one,
 * in any order, whatever their spelling or number ("film" finds "Films"). `empty` and `filled` take no phrases.
 */
export interface EntryCondition {
  field: EntryField;
  test: "has" | "lacks" | "empty" | "filled";
  phrases: string[];
}

export const ENTRY_FIELDS = {
  title: "title",
  add: "additional qualifier",
  ind: "industry qualifier",
} as const;
export type EntryField = keyof typeof ENTRY_FIELDS;

/** What a selection reads of an entry. */
export type SelectableEntry = Pick<IndexEntry, "uid" | EntryField>;

/** The entries among these that a selection means, in their order; none for content that is only described. */
export function selectEntries<Entry extends SelectableEntry>(
  selection: Selection,
  entries: readonly Entry[],
): Entry[] {
  switch (selection.by) {
    case "entries": {
      const uids = new Set(selection.uids);
      return entries.filter((entry) => uids.has(entry.uid));
    }
    case "rule": {
      const matches = ruleMatcher(selection.rule);
      return entries.filter(matches);
    }
    case "description":
      return [];
  }
}

/** Whether an entry meets every condition of a rule. */
function ruleMatcher({ conditions }: EntryRule): (entry: SelectableEntry) => boolean {
  const tests = conditions.map(conditionMatcher);
  return (entry) => tests.length > 0 && tests.every((test) => test(entry));
}

function conditionMatcher({ field, test, phrases }: EntryCondition): (entry: SelectableEntry) => boolean {
  if (test === "empty") return (entry) => entry[field] === "";
  if (test === "filled") return (entry) => entry[field] !== "";
  const wanted = phrases.map(stems).filter((words) => words.length > 0);
  const has = (entry: SelectableEntry) => {
    const words = new Set(stems(entry[field]));
    return wanted.some((phrase) => phrase.every((word) => words.has(word)));
  };
  return test === "has" ? has : (entry) => !has(entry);
}

function stems(text: string): string[] {
  return wordsOfFolded(fold(text)).map(stem);
}

/** A selection in words: "12 index entries", "entries whose title has “film” or “theatre”". */
export function selectionInWords(selection: Selection): string {
  switch (selection.by) {
    case "entries":
      return selection.uids.length === 1 ? "1 index entry" : `${selection.uids.length} index entries`;
    case "rule":
      return selection.rule.conditions.length === 0
        ? "no entries"
        : `entries whose ${listed(selection.rule.conditions.map(conditionInWords))}`;
    case "description":
      return selection.text === "" ? "content that is not described" : `“${selection.text}”`;
  }
}

function conditionInWords({ field, test, phrases }: EntryCondition): string {
  const name = ENTRY_FIELDS[field];
  if (test === "empty" || test === "filled") return `${name} is ${test}`;
  const alternatives = phrases.map((phrase) => `“${phrase}”`).join(" or ");
  return `${name} ${test} ${alternatives}`;
}
