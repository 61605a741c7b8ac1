import { versionsWithin } from "#lib/facts/data.db";
import { pairId } from "#lib/facts/edition-pair";
import { edited } from "#lib/facts/facts.db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { type FrozenRelease, freezeToFiles, LAYOUT } from "#lib/releases/freeze/release-files";
import { handOn } from "#lib/releases/hand-on.db";
import { type CompiledForRelease, type PreparedRelease, prepareRelease } from "#lib/releases/prepare.db";
import type { ReleaseWords } from "#lib/releases/release-input";
import { releaseProblems } from "#lib/releases/release-problems";

/** What somebody who has looked at the check says of the release to be made. */
export interface ReleaseDraft extends ReleaseWords {
  revisionId: string;
  /** What they looked at, as `prepareRelease` names it. */
  checked: string;
}

/** Somebody votes, comments or edits while a release is prepared: it is prepared again, so often at most. */
const MOST_TRIES = 5;

/**
 * Releases what a revision has decided: freezes it to bytes and hands it on to the working facts, from which the next
 * revision starts, all in one transaction. Afterwards everybody is given the new release.
 * @param given what the decisions come to, where not all of them are released
 * @returns id of the release
 * @throws Refusal when a rule is broken, or anything is other than it was checked; nothing was changed
 */
export async function makeRelease(
  by: Actor,
  { revisionId, number, releasedOn, notes, checked }: ReleaseDraft,
  given?: CompiledForRelease,
): Promise<number> {
  for (let tries = 1; ; tries++) {
    const prepared = await prepareRelease(revisionId, { releasedOn, notes }, given);
    refuseOther(prepared, { number, checked, releasedOn });
    const frozen = freezeToFiles(prepared.input, prepared.before);
    const [problem, ...others] = releaseProblems(frozen.content, prepared.problems);
    if (problem)
      throw new Refusal(
        others.length === 0
          ? `A rule is broken. ${problem}`
          : `${others.length + 1} rules are broken. The first: ${problem}`,
      );
    try {
      return await keep(by, prepared, frozen);
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === MOST_TRIES) throw error;
    }
  }
}

/** Something was written between reading and writing; whether it matters is seen when all is read again. */
class Overtaken extends Refusal {
  constructor() {
    super("Others are at work on the revision at this moment. Send the form again.");
  }
}

function refuseOther(
  { input, checked: now }: PreparedRelease,
  { number, checked, releasedOn }: Pick<ReleaseDraft, "number" | "checked" | "releasedOn">,
): void {
  const { lastOfPair } = input;
  if (lastOfPair && number <= lastOfPair.heading.number)
    throw new Refusal(`${lastOfPair.heading.title} was made meanwhile. Look at it, and at the check again.`);
  if (number !== input.number)
    throw new Refusal(`The next release of these editions is number ${input.number}. Load the page again.`);
  if (checked !== now)
    throw new Refusal("Something was decided or edited since you looked. Look at the check again.");
  if (lastOfPair && releasedOn < lastOfPair.heading.releasedOn)
    throw new Refusal("The day is before that of the last release. Give today’s date.", "releasedOn");
}

function keep(
  by: Actor,
  prepared: PreparedRelease,
  { content, files, inputHash }: FrozenRelease,
): Promise<number> {
  const { versions, input } = prepared;
  return edited(
    by,
    async (editing) => {
      const { transaction, record } = editing;
      const { data, revisions, release } = await versionsWithin(transaction);
      if (data !== versions.data || revisions !== versions.revisions || release !== versions.release)
        throw new Overtaken();
      const { source, target, number, title, releasedOn, notes, indexVersion } = content.heading;
      const { id } = await transaction.release.create({
        data: {
          revisionId: input.revision.id,
          ...{ source, target, number, title, releasedOn, notes, indexVersion },
          ...{ inputHash, layout: LAYOUT, releasedById: by.personId },
        },
        select: { id: true },
      });
      await transaction.releaseFile.createMany({
        data: files.map((file) => ({ ...file, releaseId: id, size: file.content.length })),
      });
      const handedOn = await handOn(editing, content, input.working);
      await record({
        action: "made a release",
        subjectKind: "release",
        subjectId: `${pairId(content.heading)}/${number}`,
        before: null,
        after: { title, indexVersion, revision: input.revision.id, inputHash, ...handedOn },
        reason: notes || null,
      });
      return id;
    },
    "release",
  );
}
