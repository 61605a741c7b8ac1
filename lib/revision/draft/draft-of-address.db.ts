import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { registerIn } from "#lib/coding-index/coding-index.db";
import { entriesIn } from "#lib/coding-index/register";
import type { EntryAssignment } from "#lib/compile/compile";
import type { Reading } from "#lib/correspondence/reading";
import type { Data } from "#lib/facts/data";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { draftReading } from "#lib/revision/draft/draft-address";
import { draftCorrespondence, readDraftFacts } from "#lib/revision/draft/draft-data.db";
import { type RevisionSettings, readSettings } from "#lib/revision/opening/settings.db";

/** The edition that an open revision makes, as it stands. */
export interface Draft {
  revision: RevisionSettings;
  /** The facts as they would be: see draftData. */
  data: Data;
  /** The edition that is made, and the one that is revised. */
  edition: EditionWithGroups;
  base: EditionWithGroups;
  /** How many entries of the index go to a group of the edition made and those below it. */
  entries: (code: string) => number;
  /** Where each title of the index was, and is. */
  assignments: readonly EntryAssignment[];
  /** From the edition revised to the one made. */
  correspondence: CompiledCorrespondence;
  reading: Reading;
}

/** The draft of an open revision; null where there is no such revision, or it is finished and makes nothing any more. */
export async function readDraft(id: string): Promise<Draft | null> {
  const revision = await readSettings(id);
  if (revision?.status !== "open") return null;
  const facts = await readDraftFacts(id);
  if (!facts) return null;
  const { data, compiled } = facts;
  const editions = editionsIn(data);
  const edition = editions.find((one) => one.id === revision.target);
  const base = editions.find((one) => one.id === revision.source);
  if (!edition || !base) return null;
  const register = registerIn(data);
  const correspondence = draftCorrespondence(facts);
  return {
    ...{ revision, data, edition, base, correspondence },
    assignments: compiled.compiled.assignments,
    entries: (code) => entriesIn(edition.id, code, register),
    reading: draftReading(id, correspondence),
  };
}
