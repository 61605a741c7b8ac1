import type { Data } from "#lib/facts/data";
import { editionName } from "#lib/facts/edition";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";
import { onceARequest } from "#lib/platform/one-snapshot";
import { type DraftName, draftData } from "#lib/revision/draft/draft-data";
import { type Compiled, readCompiled } from "#lib/revision/revision.db";

/** The drafts of one compile, by what the edition is called: a custodian may give it another name at any time. */
const draftsFrom = derived("draft editions", (_: Compiled) => new Map<string, Data>());

/**
 * The facts with the edition that a revision makes as a draft, as its decisions stand; made once for each state of them
 * and shared by all who read it: do not change it. A revision that there is none of gives the facts as they are.
 */
export function readDraftData(revisionId: string): Promise<Data> {
  return onceARequest(`draft ${revisionId}`, async () => {
    const [compiled, name] = await Promise.all([readCompiled(revisionId), readDraftName(revisionId)]);
    if (!name) return compiled.data;
    const drafts = draftsFrom(compiled);
    const key = JSON.stringify(name);
    const known = drafts.get(key);
    if (known) return known;
    const draft = draftData({ ...compiled, revision: revisionId }, name);
    drafts.set(key, draft);
    return draft;
  });
}

/** What the edition that a revision makes is called; null where there is no such revision. */
async function readDraftName(id: string): Promise<DraftName | null> {
  const row = await db().revision.findUnique({
    where: { id },
    select: { target: true, targetTitle: true, targetShortTitle: true },
  });
  if (!row) return null;
  const shortTitle = row.targetShortTitle || editionName(row.target);
  return { title: row.targetTitle || shortTitle, shortTitle };
}
