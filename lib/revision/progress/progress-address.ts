import { STAGES, type Stage } from "#lib/compile/decisions/stage";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { revisionHref } from "#lib/revision/paper-address";
import type { IssueView, PaperView } from "#lib/revision/revision-view";

/** Where an issue can stand: at a stage of its proposal, or with nothing proposed. */
export const STANDINGS = ["nothing proposed", ...STAGES] as const;
export type IssueStanding = (typeof STANDINGS)[number];

/** Which issues a reader asks for; "" asks nothing. */
export interface ProgressAddress {
  paper: string;
  stage: IssueStanding | "";
}

/** Where an issue stands: decided as long as a decision stands, whatever becomes of its proposal. */
export function standingOf({
  outcome,
  stage,
}: {
  outcome: IssueView["outcome"];
  stage: Stage | null;
}): IssueStanding {
  if (outcome !== null) return "decided";
  return stage ?? "nothing proposed";
}

/** What an address asks for; what could not be understood is in the reader's errors. */
export function readProgressAddress(
  parameters: Parameters,
  papers: readonly PaperView[],
): { asked: ProgressAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  const ids = papers.map(({ id }) => id);
  return {
    asked: {
      paper: reader.choice("paper", "The paper", ids),
      stage: reader.choice("stage", "The stage", STANDINGS),
    },
    reader,
  };
}

export function progressHref(revision: string, asked: Partial<ProgressAddress> = {}): string {
  const { paper, stage } = asked;
  return address(revisionHref(revision, "progress"), { paper, stage }, paper || stage ? "issues" : undefined);
}
