import { readReleasedFacts } from "#lib/facts/released-facts.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { type BaseDifference, baseDifference, codesIn } from "#lib/revision/opening/base-difference";
import { deed, lockedSettings, type RevisionSettings } from "#lib/revision/opening/settings.db";
import { readRevision } from "#lib/revision/revision.db";

/** A newer release of the edition that a revision revises. */
export interface BaseConflict {
  /** The release that it starts from; null where it starts from the edition as it was published. */
  from: { id: number; title: string } | null;
  to: { id: number; title: string };
  /** What of the edition the newer release says otherwise; null where there is no release to compare it with. */
  difference: BaseDifference | null;
  /** Issues of the revision that are about groups of which it says something else. */
  issues: { id: string; label: string; question: string }[];
}

type Based = Pick<RevisionSettings, "id" | "source" | "baseRelease" | "status">;

/** The newest release of the edition that a revision revises, where that is not the one that it starts from. */
async function newerRelease({ source, baseRelease }: Based): Promise<{ id: number; title: string } | null> {
  return db().release.findFirst({
    where: { target: source, id: { gt: baseRelease?.id ?? 0 } },
    orderBy: { id: "desc" },
    select: { id: true, title: true },
  });
}

/**
 * What was released of the edition that an open revision revises after it had started; null where nothing was. It is taken
 * over by `takeOverRelease`, never by itself.
 */
export async function readBaseConflict(revision: Based): Promise<BaseConflict | null> {
  const to = revision.status === "open" ? await newerRelease(revision) : null;
  if (!to) return null;
  const from = revision.baseRelease;
  if (!from) return { from, to, difference: null, issues: [] };
  const [before, after, view] = await Promise.all([
    readReleasedFacts(from.id),
    readReleasedFacts(to.id),
    readRevision(revision.id, "groups"),
  ]);
  const difference = baseDifference(before.facts, after.facts, revision.source);
  const codes = codesIn(difference);
  const issues = view.papers
    .flatMap((paper) => paper.issues)
    .filter(({ sources }) => sources.some((code) => codes.has(code)))
    .map(({ id, label, question }) => ({ id, label, question }));
  return { from, to, difference, issues };
}

/**
 * Lets a revision start from a newer release of the edition that it revises.
 * @param release that somebody looked at
 * @throws Refusal where that is not the newest any more, or somebody changed the revision meanwhile
 */
export function takeOverRelease(
  by: Actor,
  id: string,
  { release, edits, reason }: { release: number; edits: number; reason: string },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedSettings(transaction, id, edits);
    if (held.status !== "open")
      throw new Refusal("This revision is finished, and stays with the release that it started from.");
    const newest = await transaction.release.findFirst({
      where: { target: held.source },
      orderBy: { id: "desc" },
      select: { id: true, title: true },
    });
    if (newest?.id !== release)
      throw new Refusal("There is another release by now. Look at what it changes first.");
    if (held.baseRelease?.id === newest.id) return;
    await transaction.revision.update({
      where: { id },
      data: { baseReleaseId: release, edits: { increment: 1 } },
    });
    await record(
      deed(
        "took over a newer release of the edition that it revises",
        id,
        { baseRelease: held.baseRelease?.title ?? "" },
        { baseRelease: newest.title },
        reason,
      ),
    );
  });
}
