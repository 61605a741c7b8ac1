import type { SizePolicy } from "#lib/compile/sizes/policy";
import { readWithin } from "#lib/facts/data.db";
import { editionName } from "#lib/facts/edition";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed, Fields } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { wallTime } from "#lib/revision/consultation/window";
import { figuresOf } from "#lib/revision/opening/policy-figures";
import {
  checkedTarget,
  type Known,
  type KnownRevision,
  type RevisionToOpen,
  revisionIdOf,
} from "#lib/revision/opening/revision-to-open";

/**
 * Opens a revision of an edition: it begins with the steps of everybody's life of proposals, and with the suggestions that
 * waited for it. Pressing the button twice opens one.
 * @returns its id
 * @throws Refusals where the edition is a draft, the label is taken or the cut-off has passed
 */
export function openRevision(by: Actor, draft: RevisionToOpen): Promise<string> {
  return recorded(by, async (transaction, record) => {
    const known = await knownNow(transaction);
    const twin = await openTwin(transaction, by, draft);
    if (twin) return twin;
    const target = checkedTarget(draft, known);
    const id = revisionIdOf({ source: draft.source, target }, known.revisions);
    const { sizePolicy, ...words } = draft;
    await transaction.revision.create({
      data: {
        ...words,
        ...(sizePolicy && { sizePolicy: sizePolicy as unknown as object }),
        id,
        target,
        kind: "working",
        baseReleaseId: await newestReleaseInto(transaction, draft.source),
        openedById: by.personId,
      },
    });
    const taken = await beginWork(transaction, by, id, true);
    await record(opened("opened a revision", id, { ...settingsFields(draft), suggestions: taken }));
    return id;
  });
}

/** What is said of a correction that is to be opened. */
export interface NewCorrection {
  releaseId: number;
  title: string;
  reason: string;
}

/**
 * Opens a correction of a released table: a small revision of the same two editions, in which the decisions of the release
 * stand where none of its own takes their place.
 * @returns its id; that of the same correction where the button was pressed twice
 * @throws Refusal where there is a newer release, or another correction of the table is open
 */
export function openCorrection(by: Actor, { releaseId, title, reason }: NewCorrection): Promise<string> {
  return recorded(by, async (transaction, record) => {
    const { revisions } = await knownNow(transaction);
    const release = await transaction.release.findUnique({
      where: { id: releaseId },
      select: { source: true, target: true, number: true, title: true },
    });
    if (!release) throw new Refusal("There is no such release. Choose one from the list.", "release");
    const { source, target } = release;
    const newer = await transaction.release.findFirst({
      where: { source, target, number: { gt: release.number } },
      select: { title: true },
      orderBy: { number: "desc" },
    });
    if (newer)
      throw new Refusal(`${newer.title} has taken its place. Correct the newest release.`, "release");
    const open = await transaction.revision.findFirst({
      where: { source, target, status: "open", correctsReleaseId: { not: null } },
      select: { id: true, title: true, note: true, openedById: true },
    });
    if (open?.title === title && open.note === reason && open.openedById === by.personId) return open.id;
    if (open)
      throw new Refusal(
        `A correction of this table is open: “${open.title}”. Raise the issue there, or finish that correction first.`,
        "release",
      );
    const id = revisionIdOf({ source, target }, revisions, "-correction");
    await transaction.revision.create({
      data: {
        ...{ id, source, target, title, kind: "working", note: reason, correctsReleaseId: releaseId },
        baseReleaseId: await newestReleaseInto(transaction, source),
        openedById: by.personId,
      },
    });
    await beginWork(transaction, by, id, false);
    await record(opened("opened a correction", id, { title, corrects: release.title }, reason));
    return id;
  });
}

/** What there is, with everybody else who would open one kept waiting until the transaction ends. */
export async function knownNow(transaction: Transaction): Promise<Known & { revisions: KnownRevision[] }> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('revision'))`;
  const [editions, revisions] = await Promise.all([
    readWithin(transaction, "editions"),
    transaction.revision.findMany({
      select: {
        ...{ id: true, source: true, target: true, targetShortTitle: true },
        ...{ kind: true, status: true, correctsReleaseId: true },
      },
    }),
  ]);
  return { editions, revisions, today: wallTime(new Date()).date };
}

/** The same revision, opened a moment ago by the same person. */
async function openTwin(transaction: Transaction, by: Actor, draft: RevisionToOpen): Promise<string | null> {
  const { source, title, targetTitle, targetShortTitle, cutOffOn, note } = draft;
  const twin = await transaction.revision.findFirst({
    where: {
      ...{ source, title, targetTitle, targetShortTitle, cutOffOn, note, status: "open", edits: 0 },
      openedById: by.personId,
    },
    select: { id: true },
  });
  return twin?.id ?? null;
}

/** The newest release that made an edition; null where it is held as it was published. */
export async function newestReleaseInto(transaction: Transaction, edition: string): Promise<number | null> {
  const newest = await transaction.release.findFirst({
    where: { target: edition },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return newest?.id ?? null;
}

/**
 * Gives a revision steps of its own as they are set for everybody, and what waited for it.
 * @returns how many suggestions it takes up
 */
async function beginWork(
  transaction: Transaction,
  by: Actor,
  id: string,
  takesSuggestions: boolean,
): Promise<number> {
  const steps = await transaction.lifeStep.findMany({
    where: { revisionId: null, endedAt: null },
    orderBy: { id: "asc" },
  });
  await transaction.lifeStep.createMany({
    data: steps.map(({ id: _, setAt: __, endedAt: ___, ...step }) => ({
      ...step,
      revisionId: id,
      setById: by.personId,
      reason: "The steps that every revision begins with.",
    })),
  });
  if (!takesSuggestions) return 0;
  const { count } = await transaction.revisionSuggestion.updateMany({
    where: { revisionId: null, status: "open" },
    data: { revisionId: id },
  });
  return count;
}

interface RecordedSettings extends Omit<RevisionToOpen, "source" | "sizePolicy"> {
  source?: string;
  sizePolicy: SizePolicy | null;
}

/** What the record says of a revision's settings. */
export function settingsFields(settings: RecordedSettings): Fields {
  const { source, title, targetTitle, targetShortTitle, sizePolicy, cutOffOn, note } = settings;
  return {
    ...(source !== undefined && { base: editionName(source) }),
    ...{ title, targetTitle, targetShortTitle, cutOffOn, note },
    policyFigures: figuresOf(sizePolicy).cases.join(", "),
    policySource: figuresOf(sizePolicy).source,
  };
}

function opened(action: string, id: string, after: Fields, reason: string | null = null): Deed {
  return { action, subjectKind: "revision", subjectId: id, before: null, after, reason };
}
