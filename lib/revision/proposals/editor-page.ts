import { sameChange } from "#lib/revision/proposals/change-schema";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import { latestVersion, type ProposalRecord } from "#lib/revision/proposals/proposal-record";
import type { FormAnswer } from "#lib/web/answer";

export const CHANGE_FORM = "change";
export const HEAD_FORM = "proposal-head";

/** What was typed into a form that comes back; null when the page is opened, or the form was done with. */
export function typedFields(answer: FormAnswer | null, form: string): FormFields | null {
  return answer?.form === form && answer.said === "" ? answer.values : null;
}

/** The version that whoever typed began from. */
export function baseOf(typed: FormFields | null, proposal: ProposalRecord): number {
  const base = Number(typed?.version?.[0]);
  return Number.isSafeInteger(base) && base > 0 ? base : proposal.version;
}

/**
 * Number of the change that is edited, in the latest version: where somebody saved another version meanwhile, the change
 * may stand elsewhere, or be gone or altered, and then what was typed is added as a new one.
 */
export function numberNow(proposal: ProposalRecord, number: number, base: number): number | null {
  const { version, changes } = latestVersion(proposal);
  if (base === version) return changes[number - 1] ? number : null;
  const edited = proposal.versions.find((one) => one.version === base)?.changes[number - 1];
  const at = edited ? changes.findIndex((change) => sameChange(change, edited)) : -1;
  return at < 0 ? null : at + 1;
}
