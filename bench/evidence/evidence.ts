import { benchAcross } from "#bench/evidence/across";
import { benchFigures } from "#bench/evidence/figures";
import { benchMicrodata } from "#bench/evidence/microdata";
import { benchStandards, STANDARDS } from "#bench/evidence/standards";
import { benchTitleLists, FULL_LIST, SMALL_LIST } from "#bench/evidence/title-lists";

/**
 * Prints what the evidence takes that a revision rests on: a register of standards, earnings microdata, figures across
 * editions, a whole published table, a list of titles.
 * @param databaseUrl of a copy of the prepared database; each part leaves in it what it made
 * @param small for a few rows
 */
export async function benchEvidence(databaseUrl: string, small: boolean): Promise<void> {
  // First, as it says how much memory this process had at most.
  await benchStandards(databaseUrl, small ? 1_000 : STANDARDS);
  await benchMicrodata(small ? 100_000 : 1_000_000);
  benchAcross();
  await benchFigures(databaseUrl);
  console.log("\nA list of titles read, coded and clustered");
  console.table(await benchTitleLists(databaseUrl, small ? SMALL_LIST : FULL_LIST));
}
