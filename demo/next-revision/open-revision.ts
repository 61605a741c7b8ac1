import { dayFromNow } from "#demo/cast";
import type { NEXT_REVISION } from "#demo/next-revision/papers";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/** Days. */
const TAKES_SUGGESTIONS_FOR = 180;

/** Opens the revision that the demonstration has at work. @returns its id */
export function openDemonstrationRevision(by: PersonActor, revision: typeof NEXT_REVISION): Promise<string> {
  const { id, title, note } = revision;
  const cutOffOn = dayFromNow(TAKES_SUGGESTIONS_FOR);
  return recorded(by, async (transaction, record) => {
    await transaction.revision.create({
      data: { ...revision, cutOffOn, kind: "working", openedById: by.personId },
    });
    await record({
      action: "opened a revision",
      subjectKind: "revision",
      subjectId: id,
      before: null,
      after: { title, cutOffOn },
      reason: note,
    });
    return id;
  });
}
