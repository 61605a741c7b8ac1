import { createHash } from "node:crypto";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { PublishedDescription } from "#lib/facts/facts";
import { latestIdFirst } from "#lib/facts/index-editions";
import type { Structure } from "#lib/facts/structure";
import type { Fields } from "#lib/record/entry";
import type { CodeField } from "#lib/record/entry-moves";

/** How somebody who looks after the index says why it is changed. */
export interface Why {
  reason: string;
  /** Where it is known from: a decision, a document, an enquiry. */
  source: string;
}

/** What the record says of deeds to index entries and descriptions; lib/record/sentences.ts makes sentences of them. */
export const DEEDS = {
  addedEntry: "added an index entry",
  changedEntry: "changed an index entry",
  removedEntry: "removed an index entry",
  wroteDescription: "wrote a description",
  changedDescription: "changed a description",
} as const;

/** The same deeds done by a file; what a later file may do again, where a person's deed stands. */
export const IMPORT_DEEDS = {
  added: { entries: "added an index entry by import", descriptions: "wrote a description by import" },
  changed: { entries: "changed an index entry by import", descriptions: "changed a description by import" },
  removed: { entries: "removed an index entry by import", descriptions: "removed a description by import" },
} as const;

/** The fields of an index entry that matter to whoever reads its history; its codes under the ids of their editions. */
export function entryFields(entry: IndexEntry): Fields {
  const { title, add, ind, defaultFlag, codes, subUnit, see } = entry;
  const byEdition = Object.entries(codes).sort(([a], [b]) => latestIdFirst(a, b));
  return { title, add, ind, defaultFlag, ...Object.fromEntries(byEdition), subUnit, see };
}

/** The field of an entry's record that has its code in an edition, at the level of a code; null where there is none. */
export function entryCodeField(
  edition: EditionId,
  code: string,
  { levelOf, unitLevel }: Pick<Structure, "levelOf" | "unitLevel">,
): CodeField | null {
  const level = levelOf(code);
  if (level === null || level < unitLevel) return null;
  return level === unitLevel ? edition : "subUnit";
}

export function descriptionFields(description: Omit<PublishedDescription, "edition" | "code">): Fields {
  const { title, general, entryRoutes, tasks, relatedTitles, classified } = description;
  return { title, general, entryRoutes, tasks, relatedTitles, classified };
}

/** Reason and source as one text: "An enquiry of 3 March. Source: letter 12." */
export function whyText({ reason, source }: Why): string {
  const sentence = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return `${sentence} Source: ${source}`;
}

/**
 * Names one state of a fact, for telling whether it is still what an edit began from: an edit raises the revision, an
 * import changes fields.
 */
export function stateOf(revision: number | null, fields: Fields | null): string {
  const hash = createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 16);
  return `${revision ?? 0}-${hash}`;
}

/** Somebody else saved the thing since the form was loaded. The form shows both versions and keeps the typing. */
export const SAVED_MEANWHILE =
  "Somebody saved another version while you were typing. Nothing of yours is lost: compare the two below, then save yours over it or leave theirs.";
