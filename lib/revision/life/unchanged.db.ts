import { readVersions, type Versions, versionsWithin } from "#lib/facts/data.db";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import { takeTurn } from "#lib/record/record.db";

/** How often is looked again where others change what a deed rests on while it is done. */
const MOST_LOOKS = 3;

/** What a deed rests on changed between looking at it and doing it. */
class ChangedMeanwhile extends Refusal {}

/** Refuses within a transaction when anything of the facts or of a revision changed since the look; nothing changes after. */
export type Unchanged = (transaction: Transaction) => Promise<void>;

/**
 * Looks at what a deed rests on, which takes a compile and is not waited for with anything locked, then does the deed, whose
 * transaction says that nothing has changed since; where something has, looks again, some times.
 * @param look is of the request's versions
 */
export async function lookThenDo<Seen, T>(
  look: () => Promise<Seen>,
  work: (seen: Seen, unchanged: Unchanged) => Promise<T>,
): Promise<T> {
  for (let looks = 1; ; looks++) {
    const known = await readVersions();
    const seen = await look();
    try {
      return await work(seen, (transaction) => refuseOtherVersions(transaction, known));
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || looks === MOST_LOOKS) throw error;
    }
  }
}

/** Nothing may change before the deed is done: whatever was there before is seen, or waits until it is. */
async function refuseOtherVersions(transaction: Transaction, known: Versions): Promise<void> {
  await takeTurn(transaction);
  const { data, revisions } = await versionsWithin(transaction);
  if (data !== known.data || revisions !== known.revisions)
    throw new ChangedMeanwhile(
      "Something in the revision changed at this moment. Look again, then send it again.",
    );
}
