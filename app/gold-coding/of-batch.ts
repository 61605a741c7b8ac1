import { batchSubject } from "#lib/gold-coding/batches/batch-of.db";
import type { Subject } from "#lib/permissions/permissions";
import type { PageProps } from "../guarded";
import { currentViewer } from "../viewer";

/** A guarded page's subject where its address is of a batch: a role for that batch only counts too. */
export async function ofBatch({ params }: Pick<PageProps, "params">): Promise<Subject> {
  return batchSubject(await params);
}

/** The subject of a page about all batches that somebody has a role for: a role for any of them opens it. */
export async function ofAnyBatch(): Promise<Subject> {
  const grants = (await currentViewer())?.person.grants ?? [];
  return { scope: grants.flatMap(({ scope }) => (scope?.kind === "batch" ? [scope] : [])) };
}
