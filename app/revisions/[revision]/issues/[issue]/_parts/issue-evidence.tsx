import { ButtonLink } from "#components/ui/button";
import { type EvidenceItem, isTangible } from "#lib/revision/evidence/evidence";
import { issueHref } from "#lib/revision/paper-address";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";
import type { Named } from "./evidence-content";
import { EvidenceList } from "./evidence-list";
import { type ConcernedGroup, IssueGroups } from "./issue-groups";

/** Everything that bears on an issue: what was found, how large its groups are, and what was recorded on it. */
export function IssueEvidence(props: {
  issue: IssueView;
  editions: RevisionView["editions"];
  groups: { sources: readonly ConcernedGroup[]; targets: readonly ConcernedGroup[] };
  /** What the size policy says of the groups of the earlier edition. */
  advice: readonly string[];
  items: readonly EvidenceItem[];
  named: Named;
  /** Whether the reader is signed in. */
  names: boolean;
  /** Whether the reader may record evidence, and the issue is open for it. */
  mayRecord: boolean;
  mayWithdraw: boolean;
}) {
  const { issue, editions, groups, advice, items, named, names, mayRecord, mayWithdraw } = props;
  const tangible = items.some(({ kind, withdrawn }) => isTangible(kind) && !withdrawn);
  return (
    <>
      <p className="max-w-3xl whitespace-pre-line">
        {issue.evidence || (items.length === 0 ? "Nothing is recorded." : "")}
      </p>
      <IssueGroups
        side={editions.source}
        noted="What becomes of it"
        groups={groups.sources}
        advice={advice}
      />
      <IssueGroups side={editions.target} noted="What it was" groups={groups.targets} />
      <EvidenceList
        revision={issue.revision}
        items={items}
        named={named}
        names={names}
        mayWithdraw={mayWithdraw}
      />
      {mayRecord && (
        <div className="no-print mt-4">
          {!tangible && (
            <p className="max-w-3xl">
              There is no tangible evidence yet: a proposal on this issue cannot go out for comment without
              some.
            </p>
          )}
          <p className="mt-2">
            <ButtonLink href={issueHref(issue.revision, issue.id, "evidence")}>Record evidence</ButtonLink>
          </p>
        </div>
      )}
    </>
  );
}
