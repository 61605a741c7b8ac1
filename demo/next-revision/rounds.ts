import { HOUR } from "#demo/cast";
import type { PersonActor } from "#lib/record/entry";
import { changeRound, createRound } from "#lib/revision/consultation/consultation.db";

/** Longer than a busy machine takes for one deed; over by the time somebody looks. */
const MOMENT = 10_000;

/** A round of consultation while it asks. */
export interface OpenedRound {
  id: number;
  /** Has it close a moment from now, however long it took to send everything in: nothing closes in the past. */
  close: () => Promise<void>;
}

/** Sets up a round that has been open for a while. @param daysLeft until it closes by itself */
export async function openRound(
  by: PersonActor,
  revision: string,
  { daysLeft, ...words }: { title: string; about: string; daysLeft: number },
): Promise<OpenedRound> {
  const now = Date.now();
  const draft = {
    ...words,
    opensAt: new Date(now - 20 * HOUR),
    closesAt: new Date(now + daysLeft * 24 * HOUR),
  };
  const id = await createRound(by, revision, draft);
  const close = () =>
    changeRound(by, id, {
      ...draft,
      closesAt: new Date(Date.now() + MOMENT),
      revision: 0,
      reason: "All who were asked have said what they think, so that the answers can go to the groups.",
    });
  return { id, close };
}
