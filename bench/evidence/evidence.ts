import { benchMicrodata } from "#bench/evidence/microdata";

/** What is measured of the evidence that a revision rests on, one after the other. */
const PARTS: readonly ((small: boolean) => Promise<void>)[] = [
  /** Earnings microdata read and estimated: a million rows. */
  async (small) => benchMicrodata(small ? 100_000 : 1_000_000),
];

/** Measures all of it; `small` for a few rows. */
export async function benchEvidence(small: boolean): Promise<void> {
  for (const measure of PARTS) await measure(small);
}
