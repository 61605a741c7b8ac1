import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { Data } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import { readReleasedFacts } from "#lib/facts/released-facts.db";
import { baseFrom, type RevisedFacts } from "#lib/revision/released-base";

/** What a revision revises: the edition as a release has it, or as it is held where it revises none. */
export async function readBase(
  data: Data,
  edition: EditionId,
  releaseId: number | null,
): Promise<RevisedFacts> {
  return releaseId === null ? data : baseFrom(data, (await readReleasedFacts(releaseId)).facts, edition);
}

/** The decisions that a release rests on, which a correction of it begins with; none for null. */
export async function readReleasedDecisions(releaseId: number | null): Promise<DecisionInEffect[]> {
  if (releaseId === null) return [];
  // The content file of a release has its decisions beside the facts (lib/releases/release-content).
  const { facts } = await readReleasedFacts(releaseId);
  return (facts as typeof facts & { decisions: DecisionInEffect[] }).decisions;
}
