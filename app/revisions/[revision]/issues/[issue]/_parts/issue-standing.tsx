import { Fragment, type ReactNode } from "react";
import { ButtonLink } from "#components/ui/button";
import { ISSUE_ORIGINS } from "#lib/compile/decisions/issue";
import { momentInWords } from "#lib/platform/in-words";
import { readingOf } from "#lib/revision/draft/draft-address";
import type { IssueFacts } from "#lib/revision/issues/issues.db";
import { raisedFromLink, readRaisedFrom } from "#lib/revision/issues/raised-from";
import { standingInWords } from "#lib/revision/issues/standing";
import { issueHref } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

/** What the reader may do on an issue that nothing is decided on. */
export interface MayOnIssue {
  propose: boolean;
  decide: boolean;
  edit: boolean;
}

/** Where an issue stands that nothing is decided on, and what can be done next. */
export function IssueStanding({ issue, may }: { issue: IssueView; may: MayOnIssue }) {
  const { id, proposal, stage } = issue;
  const next = [
    proposal && { href: proposalHref(issue.revision, proposal.id), name: "Open the proposal" },
    !proposal && may.propose && { href: issueHref(issue.revision, id, "propose"), name: "Propose a change" },
    !proposal && may.decide && { href: issueHref(issue.revision, id, "decide"), name: "No further action" },
    may.edit &&
      stage !== "out for comment" && { href: issueHref(issue.revision, id, "edit"), name: "Edit the issue" },
  ].filter((one) => one !== false && one !== null);
  return (
    <section aria-labelledby="standing" className="mb-9">
      <h2 id="standing">Where it stands</h2>
      <p className="mt-1 max-w-3xl">{standingInWords(stage)}</p>
      {next.length > 0 && (
        <p className="no-print mt-3 flex flex-wrap gap-2">
          {next.map(({ href, name }, at) => (
            <ButtonLink key={href} href={href} look={at === 0 && may.propose ? "primary" : "secondary"}>
              {name}
            </ButtonLink>
          ))}
        </p>
      )}
    </section>
  );
}

/** What an issue was raised from, by whom and when; nothing where it was read off what was published. */
export function IssueOrigin(props: {
  issue: IssueView;
  facts: IssueFacts;
  /** Whether the reader is signed in: only then are names shown, and links to what only some may read. */
  names: boolean;
  editions: RevisionView["editions"];
}) {
  const { issue, facts, names, editions } = props;
  if (facts.raisedBy === null) return null;
  const from = issue.originRef ? readRaisedFrom(issue.originRef) : null;
  const link = from && raisedFromLink(from, readingOf(issue.revision, editions));
  const linked = link && (names || from.kind === "pair");
  const told: [string, ReactNode][] = [
    [
      "Raised from",
      <Fragment key="from">
        {ISSUE_ORIGINS[issue.origin]}
        {link && ": "}
        {linked ? <a href={link.href}>{link.words}</a> : link?.words}
      </Fragment>,
    ],
    ...(names ? [["Raised by", facts.raisedBy] satisfies [string, ReactNode]] : []),
    [
      "Raised",
      <time key="at" dateTime={facts.raisedAt.toISOString()}>
        {momentInWords(facts.raisedAt)}
      </time>,
    ],
  ];
  return (
    <dl className="mt-3 grid max-w-3xl gap-x-6 gap-y-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      {told.map(([name, value]) => (
        <Fragment key={name}>
          <dt className="text-soft">{name}</dt>
          <dd className="max-sm:mb-2">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
