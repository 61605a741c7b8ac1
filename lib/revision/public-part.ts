import { isPublic } from "#lib/compile/decisions/stage";
import type { StoredRevision } from "#lib/revision/stored-revision";

/**
 * What everybody may read of a revision: issues with a proposal that is out for comment or further on, and issues that
 * something was ever decided on; of a proposal that is back with the working group, the versions that were decided on. The rest is the
 * groups' own work.
 */
export function publicPart(revision: StoredRevision): StoredRevision {
  const { papers, proposals, decisions, stages, openPapers } = revision;
  const decided = new Set(decisions.map(({ issue }) => issue));
  const versions = new Set(
    decisions.flatMap(({ proposal }) => (proposal ? `${proposal.id} ${proposal.version}` : [])),
  );
  const shown = proposals.filter(
    ({ id, version }) => isPublic(stages.get(id) ?? null) || versions.has(`${id} ${version}`),
  );
  const withProposal = new Set(shown.map(({ issue }) => issue));
  const issueShown = (id: string) => decided.has(id) || withProposal.has(id);
  return {
    ...revision,
    papers: papers
      .map((paper) => ({ ...paper, issues: paper.issues.filter(({ id }) => issueShown(id)) }))
      .filter(({ id, issues }) => issues.length > 0 || !openPapers.has(id)),
    proposals: shown,
  };
}
