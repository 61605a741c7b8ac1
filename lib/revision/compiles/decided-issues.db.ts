import { pairOf } from "#lib/correspondence/reading";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { type DecidedIssues, decidedIssues, versionId } from "#lib/revision/compiles/decided-issues";

const issuesBehind = derived(
  "issues behind a correspondence",
  async (correspondence: CompiledCorrespondence): Promise<DecidedIssues> => {
    const { decisions } = correspondence;
    // A version that was saved is never altered: its title is the one that was decided on.
    const versions = await db().proposalVersion.findMany({
      where: { proposalId: { in: decisions.map(({ proposal }) => proposal) } },
      select: { proposalId: true, version: true, title: true },
    });
    const titles = versions.map(
      ({ proposalId: id, version, title }) => [versionId({ id, version }), title] as const,
    );
    return decidedIssues(decisions, pairOf(correspondence), new Map(titles));
  },
);

/** The issues that a correspondence was decided in; read once for each. */
export function readDecidedIssues(correspondence: CompiledCorrespondence): Promise<DecidedIssues> {
  return issuesBehind(correspondence.forward());
}
