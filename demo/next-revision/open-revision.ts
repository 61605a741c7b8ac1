import { dayFromNow } from "#demo/cast";
import { NEXT_REVISION } from "#demo/next-revision/papers";
import type { PersonActor } from "#lib/record/entry";
import { openRevision } from "#lib/revision/opening/opening.db";

/** Days. */
const TAKES_SUGGESTIONS_FOR = 180;

/** Opens the revision that the demonstration has at work. @returns its id */
export function openDemonstrationRevision(by: PersonActor): Promise<string> {
  return openRevision(by, {
    ...NEXT_REVISION,
    sizePolicy: null,
    cutOffOn: dayFromNow(TAKES_SUGGESTIONS_FOR),
  });
}
