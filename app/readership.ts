import { can } from "#lib/permissions/permissions";
import { type Readership, readRevision } from "#lib/revision/revision.db";
import type { RevisionView } from "#lib/revision/revision-view";
import { currentViewer } from "./viewer";

/** What whoever looks at the page may read of a revision. */
export async function currentReadership(): Promise<Readership> {
  const viewer = await currentViewer();
  return viewer && can(viewer.person, "read work in progress") ? "groups" : "public";
}

/** A revision as far as whoever looks at the page may read it; the one that the correspondence comes from when none is named. */
export async function currentRevision(id?: string): Promise<RevisionView> {
  return readRevision(id, await currentReadership());
}
