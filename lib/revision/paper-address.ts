import { OUTCOMES, type Outcome } from "#lib/compile/decisions/decision";
import { STATED_KINDS, type StatedKind } from "#lib/compile/decisions/wording";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import type { IssueView } from "#lib/revision/revision-view";

export const REVISION_PATH = "/revision";

/** Which issues of a paper a reader asks for; "" asks nothing. */
export interface PaperAddress {
  outcome: Outcome | "open" | "";
  kind: StatedKind | "";
}

/** How outcomes are called in a paper. */
export const OUTCOME_NAMES: Record<Outcome | "open", string> = {
  accepted: "proposal accepted",
  rejected: "proposal rejected",
  deferred: "deferred",
  "no further action": "no further action",
  open: "not yet decided",
};

/** The issues that an address asks for; what could not be understood is in the reader's errors. */
export function readPaperAddress(parameters: Parameters): { asked: PaperAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  return {
    asked: {
      outcome: reader.choice("outcome", "The outcome", [...OUTCOMES, "open"]),
      kind: reader.choice("kind", "The kind of change", STATED_KINDS),
    },
    reader,
  };
}

/** The issues that meet every condition, in their order. */
export function issuesFor(issues: readonly IssueView[], { outcome, kind }: PaperAddress): IssueView[] {
  return issues.filter(
    (issue) =>
      (outcome === "" || (issue.outcome ?? "open") === outcome) &&
      (kind === "" || issue.kinds.includes(kind)),
  );
}

/** A review paper's page, as asked for. */
export function paperHref(id: string, asked: Partial<PaperAddress> = {}, fragment?: string): string {
  const { outcome, kind } = asked;
  return address(`${REVISION_PATH}/papers/${encodeURIComponent(id)}`, { outcome, kind }, fragment);
}

/** The page of a revision that is kept beside the main one. */
export function revisionHref(id: string): string {
  return `${REVISION_PATH}/revisions/${encodeURIComponent(id)}`;
}

export function issueHref(id: string): string {
  return `${REVISION_PATH}/issues/${encodeURIComponent(id)}`;
}

/** Where an issue stands on its paper's page. */
export function issueAnchor(number: number): string {
  return `issue-${number}`;
}
