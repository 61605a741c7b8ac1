import type { Subject } from "#lib/permissions/permissions";
import { currentViewer } from "../viewer";

/** The subject of a page about all batches that somebody has a role for: a role for any of them opens it. */
export async function ofAnyBatch(): Promise<Subject> {
  const grants = (await currentViewer())?.person.grants ?? [];
  return { scope: grants.flatMap(({ scope }) => (scope?.kind === "batch" ? [scope] : [])) };
}
