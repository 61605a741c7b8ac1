import { db } from "#lib/platform/db";

/** What pages of findings need to know of a batch. */
export interface FoundBatch {
  id: string;
  title: string;
  /** One, or two for dual coding. */
  editions: string[];
  revisionId: string | null;
}

/** null where there is no such batch. */
export async function readFoundBatch(id: string): Promise<FoundBatch | null> {
  if (id.includes("\u0000")) return null;
  return db().batch.findUnique({
    where: { id },
    select: { id: true, title: true, editions: true, revisionId: true },
  });
}
