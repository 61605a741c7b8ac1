import { OUTCOMES, type Outcome } from "#lib/compile/decisions/decision";
import { STATED_KINDS, type StatedKind } from "#lib/compile/decisions/wording";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import type { IssueView } from "#lib/revision/revision-view";

/**
 * Where things are asked for whose revision whoever links does not know: it leads to them in theirs, or in the revision at
 * work (lib/revision/revision-of.db.ts).
 */
export const ANY_REVISION_PATH = "/revision";

/** Every revision there is. */
export const REVISIONS_PATH = "/revisions";

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
export function paperHref(
  revision: string,
  id: string,
  asked: Partial<PaperAddress> = {},
  fragment?: string,
): string {
  const { outcome, kind } = asked;
  return address(revisionHref(revision, `papers/${encodeURIComponent(id)}`), { outcome, kind }, fragment);
}

/** A revision's page, or what is below it: `revisionHref("next", "tree")`. */
export function revisionHref(id: string, part = ""): string {
  return `${REVISIONS_PATH}/${encodeURIComponent(id)}${part && `/${part}`}`;
}

/** An issue, whatever revision it is of. */
export function anyIssueHref(id: string): string {
  return `${ANY_REVISION_PATH}/issues/${encodeURIComponent(id)}`;
}

/** An issue's page, or what is below it: `issueHref("next", "care-1", "edit")`. */
export function issueHref(revision: string, id: string, part = ""): string {
  return revisionHref(revision, `issues/${encodeURIComponent(id)}${part && `/${part}`}`);
}

export function evidenceHref(revision: string, id: number | string, part: "file" | "withdraw"): string {
  return revisionHref(revision, `evidence/${encodeURIComponent(id)}/${part}`);
}

/** The first step on the way to any page of a revision. */
export function revisionCrumb(id: string): { href: string; name: string } {
  return { href: revisionHref(id), name: "Revision" };
}

/** Where an issue stands on its paper's page. */
export function issueAnchor(number: number): string {
  return `issue-${number}`;
}
