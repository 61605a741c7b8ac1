import type { SizePolicy } from "#lib/compile/sizes/policy";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed, Fields } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { knownNow, settingsFields } from "#lib/revision/opening/opening.db";
import type { Settings } from "#lib/revision/opening/opening-form";
import { cutOffProblem, editionIdOf, labelProblem } from "#lib/revision/opening/revision-to-open";

/** A revision with all that the custodian sets of it. */
export interface RevisionSettings extends Settings {
  id: string;
  source: string;
  target: string;
  status: "open" | "finished";
  /** Titles of the release of the earlier edition that it revises, and of the one that it corrects; null for none. */
  baseRelease: { id: number; title: string } | null;
  corrects: { id: number; title: string } | null;
  /** Whether something of it is released: then the edition that it makes keeps its name. */
  released: boolean;
  openedAt: Date;
  /** How often its settings were edited; a form names the state that it started from. */
  edits: number;
}

const OF_RELEASE = { select: { id: true, title: true } } as const;
const COLUMNS = {
  ...{ id: true, source: true, target: true, title: true, status: true, openedAt: true, edits: true },
  ...{ targetTitle: true, targetShortTitle: true, sizePolicy: true, cutOffOn: true, note: true },
  baseRelease: OF_RELEASE,
  correctsRelease: OF_RELEASE,
  _count: { select: { releases: true } },
} as const;

/** The settings of a revision; null where there is none of this id that is worked on here. */
export async function readSettings(id: string, from: Transaction = db()): Promise<RevisionSettings | null> {
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such an id.
  if (id.includes("\u0000")) return null;
  const row = await from.revision.findFirst({ where: { id, kind: "working" }, select: COLUMNS });
  if (!row) return null;
  const { correctsRelease, sizePolicy, status, _count, ...rest } = row;
  return {
    ...rest,
    status: status as RevisionSettings["status"],
    sizePolicy: sizePolicy as unknown as SizePolicy | null,
    corrects: correctsRelease,
    released: _count.releases > 0,
  };
}

/**
 * Changes the settings of a revision.
 * @param edits how often they had been edited when the edit began
 * @throws Refusal when somebody else changed them meanwhile, the label is taken or a new cut-off has passed
 */
export function changeSettings(
  by: Actor,
  id: string,
  { edits, settings }: { edits: number; settings: Settings },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const known = await knownNow(transaction);
    const held = await lockedSettings(transaction, id, edits);
    const named = held.corrects === null && !held.released;
    const wanted: Settings = named
      ? settings
      : { ...settings, targetTitle: held.targetTitle, targetShortTitle: held.targetShortTitle };
    const target = named ? editionIdOf(wanted.targetShortTitle) : held.target;
    const label = named && target !== held.target ? labelProblem(target, known, id) : null;
    if (named && wanted.targetTitle === "")
      throw new Refusal("Give the title of the edition that it becomes.", "targetTitle");
    if (label) throw new Refusal(label, "targetShortTitle");
    // A cut-off that has passed stays; another has to be one that people can still meet.
    const cutOff = wanted.cutOffOn === held.cutOffOn ? null : cutOffProblem(wanted.cutOffOn, known.today);
    if (cutOff) throw new Refusal(cutOff, "cutOffOn");
    // What it revises is no setting: it stays.
    const { source: _, ...own } = held;
    const [before, after] = [settingsFields(own), settingsFields(wanted)];
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const { sizePolicy, ...words } = wanted;
    await transaction.$executeRaw`UPDATE revision SET size_policy = ${
      sizePolicy === null ? null : JSON.stringify(sizePolicy)
    }::jsonb WHERE id = ${id}`;
    await transaction.revision.update({
      where: { id },
      data: { ...words, target, edits: { increment: 1 } },
    });
    await record(deed("changed the settings of a revision", id, before, after));
  });
}

/**
 * Finishes a revision: no issue is raised in it and nothing decided any more. What was suggested for it and waits for an
 * answer is left to the following one.
 * @throws Refusal where it is finished already, or somebody changed its settings meanwhile
 */
export function finishRevision(by: Actor, id: string, edits: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedSettings(transaction, id, edits);
    if (held.status === "finished") throw new Refusal("This revision is finished already.");
    const { count } = await transaction.revisionSuggestion.updateMany({
      where: { revisionId: id, status: "open" },
      data: { revisionId: null, edits: { increment: 1 } },
    });
    await transaction.revision.update({
      where: { id },
      data: { status: "finished", edits: { increment: 1 } },
    });
    const after = { status: "finished", suggestionsLeft: count };
    await record(deed("finished a revision", id, null, after, reason));
  });
}

/**
 * Opens a finished revision again.
 * @throws Refusal where what it makes is released and it is no correction, or another revision makes the same
 */
export function reopenRevision(by: Actor, id: string, edits: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const { editions, revisions } = await knownNow(transaction);
    const held = await lockedSettings(transaction, id, edits);
    if (held.status === "open") throw new Refusal("This revision is open already.");
    const released = editions.find((one) => one.id === held.target && one.status === "released");
    if (released && held.corrects === null)
      throw new Refusal(
        `${released.shortTitle} is released. Correct its published table instead of opening the revision again.`,
      );
    const other = revisions.find(
      (one) =>
        one.id !== id &&
        one.status === "open" &&
        one.target === held.target &&
        (one.correctsReleaseId === null) === (held.corrects === null),
    );
    if (other)
      throw new Refusal("Another revision that is open makes the same edition. Finish that one first.");
    await transaction.revision.update({ where: { id }, data: { status: "open", edits: { increment: 1 } } });
    await record(deed("opened a revision again", id, null, { status: "open" }, reason));
  });
}

/** The settings, kept from everybody else who changes them until the transaction ends. */
export async function lockedSettings(
  transaction: Transaction,
  id: string,
  edits: number,
): Promise<RevisionSettings> {
  await transaction.$executeRaw`SELECT 1 FROM revision WHERE id = ${id} FOR UPDATE`;
  const held = await readSettings(id, transaction);
  if (!held) throw new Refusal("There is no such revision. Choose one under Revisions.");
  if (held.edits !== edits)
    throw new Refusal(
      "Somebody else changed this revision while you were typing. Look at what it says now, and send the form again.",
    );
  return held;
}

export function deed(
  action: string,
  id: string,
  before: Fields | null,
  after: Fields | null,
  reason: string | null = null,
): Deed {
  return { action, subjectKind: "revision", subjectId: id, before, after, reason };
}
