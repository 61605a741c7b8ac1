import type { Member } from "#lib/revision/life/life";
import type { LifeStep } from "#lib/revision/life/life-step";
import { type ProgressAddress, standingOf } from "#lib/revision/progress/progress-address";
import { type OpenWork, publicWaitOf, requestOf, waitOf } from "#lib/revision/progress/wait";
import type { IssueView, PaperView } from "#lib/revision/revision-view";

/** An issue with what it waits for. */
export interface ListedIssue {
  issue: IssueView;
  /** "" where a decision stands. */
  waits: string;
  /** Since when it stands where it is; null where a decision stands. */
  since: Date | null;
  /** What waits for the reader; null where nothing does. */
  asked: string | null;
}

/**
 * The issues of papers with what they wait for: open ones first, those that wait longest on top, then those decided.
 * @param work of the open issues; what a reader's papers do not have is left out
 * @param member null for readers who do not belong to the groups
 */
export function listedIssues(
  papers: readonly PaperView[],
  work: readonly OpenWork[],
  { steps, member, now }: { steps: readonly LifeStep[]; member: Member | null; now: Date },
): ListedIssue[] {
  const issues = new Map(papers.flatMap((paper) => paper.issues.map((issue) => [issue.id, issue] as const)));
  const open = work.flatMap((one): ListedIssue[] => {
    const issue = issues.get(one.issue);
    if (!issue || issue.outcome !== null) return [];
    const wait = member ? waitOf(one, steps, now) : publicWaitOf(one, now);
    const asked = member ? requestOf(one, wait, steps, member) : null;
    return [{ issue, waits: wait.sentence, since: one.since, asked }];
  });
  const known = new Set(open.map(({ issue }) => issue.id));
  const others = [...issues.values()].filter(({ id }) => !known.has(id));
  return [...open, ...others.map((issue) => ({ issue, waits: "", since: null, asked: null }))];
}

/** Those that a reader asks for; without a question, the open ones. */
export function listedFor(listed: readonly ListedIssue[], { paper, stage }: ProgressAddress): ListedIssue[] {
  if (paper === "" && stage === "") return listed.filter(({ issue }) => issue.outcome === null);
  return listed.filter(
    ({ issue }) => (paper === "" || issue.paper === paper) && (stage === "" || standingOf(issue) === stage),
  );
}
