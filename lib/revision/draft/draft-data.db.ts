import type { Side } from "#lib/correspondence/reading";
import type { Data } from "#lib/facts/data";
import { recordsBetween } from "#lib/facts/dual-coded-pair";
import { type EditionId, editionName, shortTitleOf } from "#lib/facts/edition";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";
import { onceARequest } from "#lib/platform/one-snapshot";
import {
  type CompiledCorrespondence,
  compiledCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";
import { draftGroupsPath } from "#lib/revision/draft/draft-address";
import { type DraftName, draftData } from "#lib/revision/draft/draft-data";
import { type Compiled, readCompiled } from "#lib/revision/revision.db";

/** What an open revision has come to: what its decisions compile to, and the facts as they would be. */
export interface DraftFacts {
  compiled: Compiled;
  data: Data;
}

/** The drafts of one compile, by what the edition is called: a custodian may give it another name at any time. */
const draftsFrom = derived("draft editions", (_: Compiled) => new Map<string, DraftFacts>());

/**
 * The facts with the edition that a revision makes as a draft, as its decisions stand; made once for each state of them
 * and shared by all who read it: do not change it. null where there is no such revision.
 */
export function readDraftFacts(revisionId: string): Promise<DraftFacts | null> {
  return onceARequest(`draft ${revisionId}`, async () => {
    const [compiled, name] = await Promise.all([readCompiled(revisionId), readDraftName(revisionId)]);
    if (!name) return null;
    const drafts = draftsFrom(compiled);
    const key = JSON.stringify(name);
    const known = drafts.get(key);
    if (known) return known;
    const draft = { compiled, data: draftData({ ...compiled, revision: revisionId }, name) };
    drafts.set(key, draft);
    return draft;
  });
}

/**
 * The correspondence of the edition revised and its draft, with the draft's groups leading to the draft's pages. Where the
 * edition made is held already, as in a correction, the index beside it is the one held: what it codes otherwise than the
 * decisions shows.
 */
export const draftCorrespondence = derived(
  "correspondence of a draft",
  ({ compiled, data }: DraftFacts): CompiledCorrespondence => {
    const { basis, revisionId } = compiled;
    const held = compiled.data.editions.some(({ id }) => id === basis.target);
    const { groups, entries } = held ? compiled.data : data;
    const side = (edition: EditionId): Side => ({ edition, name: shortTitleOf(edition, data.editions) });
    return compiledCorrespondence(
      { ...compiled, version: data.version },
      { groups, entries, ...recordsBetween(basis, compiled.data) },
      {
        source: side(basis.source),
        target: { ...side(basis.target), groupsPath: draftGroupsPath(revisionId) },
      },
    );
  },
);

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
