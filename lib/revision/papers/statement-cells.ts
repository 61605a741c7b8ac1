import type { NewEntry } from "#lib/compile/decisions/change";
import type { Selection } from "#lib/compile/decisions/selection";
import { isCode } from "#lib/facts/code";
import type { Group } from "#lib/facts/edition";
import type { Row } from "#lib/files/sheet";
import { itemsOf, statedItem } from "#lib/revision/papers/cell-list";
import type { StatedTarget } from "#lib/revision/papers/paper-statement";
import { readRule } from "#lib/revision/papers/rule-text";
import type { StatementColumn } from "#lib/revision/papers/statement-columns";

/**
 * Codes of groups that the edition under review has.
 * @param length of the codes of the row's level
 * @throws RefusedCell for any other
 */
export function sourcesOf(
  row: Row<StatementColumn>,
  groups: ReadonlyMap<string, Group>,
  length: number,
): string[] {
  const codes = itemsOf(row.text("sources"));
  for (const code of codes) {
    if (!groups.has(code))
      throw row.refused("sources", "has a code that the edition under review does not have");
    if (code.length !== length) throw row.refused("sources", "is of another level than the row");
  }
  return codes;
}

/** Codes, titles and parents are lists side by side; what the paper leaves out is empty or told in brackets. */
export function targetsOf(row: Row<StatementColumn>, length: number): StatedTarget[] {
  const codes = itemsOf(row.text("codes"));
  const titles = itemsOf(row.text("titles"));
  const parents = itemsOf(row.text("parents")).map((parent) => parent.replace(/^\(|\)$/g, ""));
  if (codes.length > 0 && titles.length > 0 && codes.length !== titles.length) {
    throw row.refused("titles", `has ${titles.length} titles for ${codes.length} codes`);
  }
  for (const code of codes) {
    if (!isCode(code)) throw row.refused("codes", "has something that is no code");
    if (code.length !== length) throw row.refused("codes", "is of another level than the row");
  }
  const most = Math.max(codes.length, titles.length, Math.min(parents.length, 1));
  return Array.from({ length: most }, (_, at) => ({
    code: codes[at] ?? null,
    title: statedItem(titles[at] ?? ""),
    toBeWorded: titles[at]?.startsWith("(") ?? false,
    parent: (parents.length > 1 ? parents[at] : parents[0]) ?? null,
  }));
}

/** Content in words, by the ids of its entries, or by a rule; not in two of these ways. */
export function contentOf(row: Row<StatementColumn>): Selection | null {
  const text = row.text("content");
  const rule = row.text("rule");
  const uids = itemsOf(row.text("entries"));
  if ([text, rule, uids.join()].filter(Boolean).length > 1) {
    throw row.refused(
      text === "" ? "rule" : "content",
      "says which content is meant, as another column does",
    );
  }
  if (uids.length > 0) return { by: "entries", uids };
  if (text !== "") return { by: "description", text: text === UNDESCRIBED ? "" : text };
  if (rule === "") return null;
  const read = readRule(rule);
  if (read === null) {
    throw row.refused("rule", 'is no rule such as: title has "film" or "theatre"; ind is empty');
  }
  return { by: "rule", rule: read };
}

/** What stands for content that nobody described. */
export const UNDESCRIBED = "(not described)";

/** The index entry that a row adds; null where its columns name none. */
export function entryOf(row: Row<StatementColumn>): NewEntry | null {
  const title = row.text("entryTitle");
  if (title === "") return null;
  const uid = row.text("entries") || row.text("id");
  return {
    uid,
    title,
    natural: row.text("entryNatural"),
    add: row.text("entryAdd"),
    ind: row.text("entryInd"),
  };
}
