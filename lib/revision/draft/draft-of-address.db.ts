import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { shortTitleOf } from "#lib/facts/edition";
import { readDraftData } from "#lib/revision/draft/draft-data.db";
import { type DraftEntries, draftEntries } from "#lib/revision/draft/draft-entries";
import { readSettings } from "#lib/revision/opening/settings.db";

/** The edition that a revision makes, as it stands. */
export interface Draft {
  revision: { id: string; title: string };
  edition: EditionWithGroups;
  entries: DraftEntries;
  /** Label of the edition that is revised. */
  base: string;
}

/** The draft of an open revision; null where there is no such revision, or it is finished and makes nothing any more. */
export async function readDraft(id: string): Promise<Draft | null> {
  const settings = await readSettings(id);
  if (settings?.status !== "open") return null;
  const data = await readDraftData(id);
  const edition = editionsIn(data).find((one) => one.id === settings.target);
  if (!edition) return null;
  return {
    revision: { id, title: settings.title },
    edition,
    entries: draftEntries(data, edition.id),
    base: shortTitleOf(settings.source, data.editions),
  };
}
