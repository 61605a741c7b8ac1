import type { EditionPair } from "#lib/facts/edition-pair";
import { can, inRevision } from "#lib/permissions/permissions";
import { type Readership, readRevision } from "#lib/revision/revision.db";
import type { RevisionView } from "#lib/revision/revision-view";
import { listRevisions, revisionAtWork } from "#lib/revision/stored-revision.db";
import { currentViewer } from "./viewer";

/** What whoever looks at the page may read of a revision. */
export async function currentReadership(revision: string): Promise<Readership> {
  const viewer = await currentViewer();
  return viewer && can(viewer.person, "read work in progress", inRevision(revision)) ? "groups" : "public";
}

/** A revision as far as whoever looks at the page may read it. */
export async function currentRevision(id: string): Promise<RevisionView> {
  return readRevision(id, await currentReadership(id));
}

/** A revision that whoever looks at the page works on. */
export interface WorkOn {
  /** As far as they may read it. */
  revision: RevisionView;
  mayRaise: boolean;
}

/**
 * The open revision that whoever looks at the page works on, of those of some editions, the one that was opened last. null
 * for everybody else: what is at work is on no public page.
 */
export async function currentWorkOn(fits: (pair: EditionPair) => boolean): Promise<WorkOn | null> {
  const person = (await currentViewer())?.person;
  if (!person) return null;
  const open = (await listRevisions()).find(
    (one) =>
      one.kind === "working" &&
      one.status === "open" &&
      fits(one) &&
      can(person, "read work in progress", inRevision(one.id)),
  );
  if (!open) return null;
  return {
    revision: await currentRevision(open.id),
    mayRaise: can(person, "raise an issue", inRevision(open.id)),
  };
}

/**
 * The revision that whoever looks at the page is led to for their work: of those that they belong to the groups of, the open
 * one that was opened last; where they belong to none, the revision at work.
 * @returns its id; "" where there is none
 */
export async function currentWork(): Promise<string> {
  const person = (await currentViewer())?.person;
  if (!person) return "";
  const own = (await listRevisions()).find(({ id }) => can(person, "read work in progress", inRevision(id)));
  return own?.id ?? (await revisionAtWork());
}
