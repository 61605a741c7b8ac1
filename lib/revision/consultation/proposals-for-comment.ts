import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { issueLabel } from "#lib/compile/decisions/review-paper";
import type { Stage } from "#lib/compile/decisions/stage";
import type { Group } from "#lib/facts/edition";
import { partIndex } from "#lib/revision/consultation/comment";
import type { VersionForComment } from "#lib/revision/consultation/round";
import type { StoredRevision } from "#lib/revision/stored-revision";

/** A proposal as a round asks about it. */
export interface ProposalForComment extends VersionForComment {
  title: string;
  issue: string;
  /** "Major Group 2, issue 14". */
  label: string;
  question: string;
  /** What was found, in words; "" where nothing is recorded. */
  evidence: string;
  /** Each change in plain words, in the order of the proposal. */
  changes: string[];
  stage: Stage;
  /** Whether this version is out for comment still. */
  outForComment: boolean;
}

/**
 * What a round asks, in order of papers and issues: of each proposal the latest version asked about. What the reader may
 * not see of the revision is left out.
 * @param revision as far as the reader may see it
 * @param groups of the edition that is revised, by code
 */
export function proposalsForComment(
  asks: readonly VersionForComment[],
  revision: StoredRevision,
  groups: ReadonlyMap<string, Group>,
): ProposalForComment[] {
  const latest = new Map<string, number>();
  for (const { proposal, version } of asks)
    latest.set(proposal, Math.max(version, latest.get(proposal) ?? version));
  return revision.papers.flatMap((paper) =>
    paper.issues.flatMap((issue) => {
      const versions = revision.proposals.filter((one) => one.issue === issue.id);
      const found = versions.find(({ id, version }) => latest.get(id) === version);
      const stage = found && revision.stages.get(found.id);
      if (!found || !stage) return [];
      const newest = Math.max(...versions.map(({ version }) => version));
      return {
        proposal: found.id,
        version: found.version,
        title: found.title,
        issue: issue.id,
        label: issueLabel(paper, issue.number),
        question: issue.question,
        evidence: issue.evidence,
        changes: found.changes.map((change) => changeInWords(change, groups)),
        stage,
        outForComment: stage === "out for comment" && found.version === newest,
      };
    }),
  );
}

/** The question that each proposal answers, by the proposal's id; for the titles of comments on it. */
export function questionsOf(revision: StoredRevision | null): ReadonlyMap<string, string> {
  if (!revision) return new Map();
  const questions = new Map(
    revision.papers.flatMap(({ issues }) => issues.map(({ id, question }) => [id, question] as const)),
  );
  return new Map(revision.proposals.map(({ id, issue }) => [id, questions.get(issue) ?? id]));
}

/** Which part of a proposal a comment is on: "the whole proposal", or the change in words. */
export function partInWords(part: string, changes: readonly string[]): string {
  const at = partIndex(part);
  return at === null ? "the whole proposal" : (changes[at] ?? part);
}
