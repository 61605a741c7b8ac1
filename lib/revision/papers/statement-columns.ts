import type { ColumnRules } from "#lib/files/sheet";

/**
 * Columns of a review paper's table, with the headers that each is known by: first the one that we write. The optional
 * ones say what a table of codes and titles alone cannot: which rows are one change, which entries are meant, and by what
 * rule. `decision` is for people to read: a file decides nothing.
 */
export const STATEMENT_COLUMNS = {
  id: { headers: ["statement", "change_id"] },
  issue: { headers: ["issue"] },
  question: { headers: ["question", "issue_question"] },
  outcome: { headers: ["outcome", "issue_outcome"] },
  stated: { headers: ["stated"] },
  change: { headers: ["change"], optional: true },
  level: { headers: ["level"] },
  operation: { headers: ["operation"] },
  sources: { headers: ["source_codes", "source_soc2010_codes"] },
  printed: { headers: ["source_titles_printed"], optional: true },
  extent: { headers: ["source_extent"] },
  codes: { headers: ["target_codes", "target_soc2020_codes_proposed"] },
  titles: { headers: ["target_titles", "target_titles_proposed"] },
  parents: { headers: ["target_parent", "target_parent_proposed"] },
  content: { headers: ["content"], optional: true },
  entries: { headers: ["entries"], optional: true },
  rule: { headers: ["rule"], optional: true },
  entryTitle: { headers: ["entry_title"], optional: true },
  entryNatural: { headers: ["entry_natural"], optional: true },
  entryAdd: { headers: ["entry_add"], optional: true },
  entryInd: { headers: ["entry_ind"], optional: true },
  description: { headers: ["description_part"], optional: true },
  notes: { headers: ["notes", "index_entries_or_notes"] },
  evidence: { headers: ["evidence", "evidence_cited"] },
  decision: { headers: ["decision"], optional: true },
  reason: { headers: ["reason"], optional: true },
} as const satisfies ColumnRules<string>;

export type StatementColumn = keyof typeof STATEMENT_COLUMNS;
