import type { RevisionBasis } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { type Bundled, readBundled } from "#lib/imports/bundled/bundled";

/** The revision read off the bundled data, and what its decisions compile to. */
export function bundledRevision(facts: Bundled = readBundled()) {
  const { revision, basis } = publishedRevision(facts, { source: "soc2010", target: "soc2020" });
  return { facts, revision, basis, ...compiled(revision, basis, facts) };
}

/**
 * The same, but that the one index entry that SOC2010 2111 gave to SOC2020 2161 was decided to go to 1111. The index still
 * codes it to 2161.
 */
export function revisionDecidedOtherwise(facts: Bundled = readBundled()) {
  const { revision: published, basis } = publishedRevision(facts, { source: "soc2010", target: "soc2020" });
  const revision: Revision = {
    ...published,
    proposals: published.proposals.map((proposal) => ({
      ...proposal,
      changes: proposal.changes.map((change) =>
        change.type === "transfer" && change.source === "2111" && change.to?.code === "2161"
          ? { ...change, to: { code: "1111" } }
          : change,
      ),
    })),
  };
  return { facts, revision, basis, ...compiled(revision, basis, facts) };
}

function compiled(
  { decisions: taken, proposals, papers }: Revision,
  basis: RevisionBasis,
  { counts }: Bundled,
) {
  const decisions = decisionsInEffect(taken, proposals, papers);
  const compiled = compile(basis, decisions);
  const levels = compiledLevels(compiled, basis.groups.values(), counts);
  return { revisionId: "of a test", version: "1", decisions, compiled, levels };
}
