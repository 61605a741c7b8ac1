import { ChangeDifferences } from "#components/revision/proposals/change-differences";
import { Notice } from "#components/ui/notice";
import type { Group } from "#lib/facts/edition";
import { momentInWords } from "#lib/platform/in-words";
import { latestVersion, type ProposalRecord } from "#lib/revision/proposals/proposal-record";

/** For the second of two who edit one proposal: what was saved since the version that they began from. */
export function Meanwhile(props: {
  proposal: ProposalRecord;
  /** The version that they began from. */
  base: number;
  groups: ReadonlyMap<string, Group>;
}) {
  const { proposal, base, groups } = props;
  const latest = latestVersion(proposal);
  const before = proposal.versions.find(({ version }) => version === base);
  if (base === latest.version) return null;
  return (
    <Notice
      look="warning"
      title={`Version ${latest.version} was saved meanwhile${latest.savedBy ? ` by ${latest.savedBy}` : ""}, ${momentInWords(latest.savedAt)}.`}
    >
      {before && <ChangeDifferences before={before} after={latest} groups={groups} />}
      <p className="mt-1">
        What you typed is in the form below. Saving it adds it to what was saved meanwhile.
      </p>
    </Notice>
  );
}
