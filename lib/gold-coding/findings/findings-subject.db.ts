import { batchOfAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readFoundBatch } from "#lib/gold-coding/findings/dual-weights.db";
import { inBatch, inRevision, type Subject } from "#lib/permissions/permissions";

/** Gold codes are put to use by those who have a role for the batch, or for the revision whose draft it is coded to. */
export async function findingsSubject(params: Record<string, string | undefined>): Promise<Subject> {
  const id = await batchOfAddress(params);
  const revision = (await readFoundBatch(id))?.revisionId ?? null;
  const scopes = [inBatch(id), ...(revision === null ? [] : [inRevision(revision)])];
  return { scope: scopes.flatMap(({ scope }) => scope ?? []) };
}
