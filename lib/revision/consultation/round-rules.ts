import { Refusal } from "#lib/platform/refusal";
import type { Fields } from "#lib/record/entry";
import type { RoundDraft } from "#lib/revision/consultation/round";
import { londonMoment, windowState } from "#lib/revision/consultation/window";

const DAY = 24 * 60 * 60 * 1000;

/** What the record says of a round. */
export function roundFields({ title, about, opensAt, closesAt }: RoundDraft): Fields {
  return { title, about, opens: londonMoment(opensAt), closes: londonMoment(closesAt) };
}

/** @throws Refusal where a new round would be one of the past */
export function checkNew({ opensAt, closesAt }: RoundDraft, now: Date): void {
  refuseClosingInPast(closesAt, now);
  if (opensAt.getTime() < now.getTime() - DAY)
    throw new Refusal("The round would have opened before it was set up. Give a later opening.", "opensDate");
}

function refuseClosingInPast(closesAt: Date, now: Date): void {
  if (closesAt <= now)
    throw new Refusal("A round cannot close in the past. Give a later closing.", "closesDate");
}

/**
 * What of a round can still be changed: nothing of its window that has passed, which the database holds as well
 * (consultation_round_fits).
 * @throws Refusal
 */
export function checkChange(
  held: RoundDraft & { revision: number },
  wanted: RoundDraft & { revision: number; reason: string },
  now: Date,
): void {
  const state = windowState(held, now);
  if (state === "closed") throw new Refusal("This round has closed, and stays as it was. Set up a new one.");
  if (held.revision !== wanted.revision)
    throw new Refusal(
      "Somebody else changed this round while you were typing. Look at what it says now, below, and save again.",
    );
  if (state === "open" && held.opensAt.getTime() !== wanted.opensAt.getTime())
    throw new Refusal("This round has opened already. When it opened cannot be changed.", "opensDate");
  if (state === "coming") checkNew(wanted, now);
  refuseClosingInPast(wanted.closesAt, now);
  if (state === "open" && wanted.reason === "")
    throw new Refusal("Say why the round is changed while it is open. It stands in the record.", "reason");
}
