import type { Cast } from "#demo/cast";
import { GENERAL_GUIDELINES } from "#demo/gold-coding/batches";
import type { Coders } from "#demo/gold-coding/coders";
import { fillInWork } from "#demo/gold-coding/fill-in-work";
import { fillSettled } from "#demo/gold-coding/fill-settled";
import { writeGuidelines } from "#demo/gold-coding/start-batch";
import { populationIn } from "#demo/gold-coding/survey-files";
import { NEXT_REVISION } from "#demo/next-revision/papers";
import { readData } from "#lib/facts/data.db";

/** Who has a part in the gold coding of the demonstration. */
export interface GoldCodingCast extends Cast<"custodian" | "adjudicator" | "working-group"> {
  coders: Coders;
}

/**
 * Two batches of invented records, by the deeds that people do: one that is settled, coded to the edition that is revised
 * and to its draft, with all that is made of it; and one in work, with something of everything that waits for somebody.
 * @param revision id of the open revision whose draft is coded to
 */
export async function fillGoldCoding(cast: GoldCodingCast, revision: string): Promise<void> {
  await writeGuidelines(cast.custodian, null, GENERAL_GUIDELINES);
  const population = populationIn(await readData(), NEXT_REVISION.source);
  await fillSettled(cast, revision, population);
  await fillInWork(cast, population);
}
