import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { lookupIn } from "#lib/coding-index/coding-index.db";
import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { type EditionId, editionName, type PlacedGroup } from "#lib/facts/edition";
import type { Lookup } from "#lib/lookup/lookup";
import { readDraftFacts } from "#lib/revision/draft/draft-data.db";

/** An edition that a batch is coded to, with all that its coders need of it. */
export interface BatchEdition {
  id: EditionId;
  /** "SOC2020"; a draft's working title. */
  shortTitle: string;
  /** Of the revision whose draft it is; null for an edition that is released. */
  revisionId: string | null;
  edition: EditionWithGroups;
  data: Data;
  lookup: Lookup;
}

/**
 * The editions of a batch, in its order: as released, or as the draft of its revision stands now. One that is not there
 * any more, as where its revision was given another target, is left out.
 */
export async function readBatchEditions(batch: {
  editions: readonly EditionId[];
  revisionId: string | null;
}): Promise<BatchEdition[]> {
  const [released, draft] = await Promise.all([
    readData(),
    batch.revisionId === null ? null : readDraftFacts(batch.revisionId),
  ]);
  return batch.editions.flatMap((id) => {
    const ofDraft = draft?.data.editions.some((one) => one.id === id && one.status === "draft") ?? false;
    const data = ofDraft ? draft!.data : released;
    const edition = editionsIn(data).find((one) => one.id === id);
    if (!edition) return [];
    const revisionId = ofDraft ? batch.revisionId : null;
    return [{ id, shortTitle: edition.shortTitle, revisionId, edition, data, lookup: lookupIn(data) }];
  });
}

/** One of a batch's editions as its answers are shown in it: with its groups only while it is held. */
export type EditionOfAnswers = Pick<BatchEdition, "id" | "shortTitle"> &
  Partial<BatchEdition> & { groups: readonly PlacedGroup[] };

/**
 * The editions of a batch in the order of its answers, one that is not there any more among them: an answer is the first
 * or the second, whatever became of the other's edition.
 */
export function inAnswerOrder(
  batch: { editions: readonly EditionId[] },
  held: readonly BatchEdition[],
): EditionOfAnswers[] {
  return batch.editions.map((id) => {
    const found = held.find((edition) => edition.id === id);
    return found
      ? { ...found, groups: found.edition.groups }
      : { id, shortTitle: editionName(id), groups: [] };
  });
}
