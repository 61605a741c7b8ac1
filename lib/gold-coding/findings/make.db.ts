import type { SuggestionDraft } from "#lib/coding-index/suggestions/suggestion";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import { isShowable } from "#lib/gold-coding/figures/suppression";
import { type Finding, findingKey, OUTCOME_KINDS, type OutcomeKind } from "#lib/gold-coding/findings/finding";
import { makeDistinction } from "#lib/gold-coding/settling/precedent-edits.db";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { type AlsoDone, recorded } from "#lib/record/record.db";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";
import { raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf, originRef } from "#lib/revision/issues/raised-from";

/** A finding of a batch, by its id. */
interface Found {
  batch: string;
  finding: Finding;
}

/**
 * Raises an issue from a finding, in one deed with what is kept of it.
 * @returns its id
 * @throws Refusal as raising any issue does, or when one was raised from the finding already
 */
export function makeIssue(
  by: PersonActor,
  found: Found,
  issue: IssueDraft & { paper: string },
): Promise<string> {
  const from = { kind: "batch", batch: found.batch } as const;
  return raiseIssue(
    by,
    { ...issue, origin: originOf(from), originRef: originRef(from) },
    keptAs("issue", by, found),
  );
}

/** Suggests an index entry from a finding. @returns the suggestion's number @throws Refusal as makeIssue does */
export function makeSuggestion(by: PersonActor, found: Found, draft: SuggestionDraft): Promise<number> {
  return suggest(by, draft, keptAs("suggestion", by, found));
}

/**
 * Writes down what settles a pair of groups that was found. @returns the distinction's number
 * @throws Refusal where one of the pair is kept already
 */
export function makeDistinctionOf(by: PersonActor, found: Found, text: string): Promise<number> {
  const { edition, code, otherCode } = found.finding;
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('distinction'))`;
    const id = await makeDistinction(transaction, record, by, null, {
      edition,
      codes: [code, otherCode],
      text,
    });
    await keptAs("distinction", by, found)(transaction, record, String(id));
    return id;
  });
}

/** Keeps what a finding became, with the counts that it was made on; refused where it became that already. */
function keptAs(became: OutcomeKind, by: PersonActor, { batch, finding }: Found): AlsoDone {
  const { kind, cases, weight } = finding;
  const key = findingKey(finding);
  return async (transaction, record, subjectId) => {
    await refuseSecond(transaction, { batchId: batch, kind, key, became });
    await transaction.findingOutcome.create({
      data: {
        batchId: batch,
        kind,
        key,
        became,
        subjectId,
        counts: { cases, weight },
        madeById: by.personId,
      },
    });
    const after = { finding: kind, became, which: subjectId, ...(isShowable(cases) && { records: cases }) };
    await record({
      action: `made ${OUTCOME_KINDS[became]} of a finding`,
      subjectKind: "batch",
      subjectId: batch,
      before: null,
      after,
      reason: null,
    });
  };
}

async function refuseSecond(
  transaction: Transaction,
  finding: { batchId: string; kind: string; key: string; became: OutcomeKind },
): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('finding_outcome'))`;
  const held = await transaction.findingOutcome.findFirst({ where: finding });
  if (held)
    throw new Refusal(
      `There is ${OUTCOME_KINDS[finding.became]} made of this finding already. The batch’s findings lead to it.`,
    );
}
