import { AdviceList } from "#components/revision/proposals/advice-list";
import { ChangeForm } from "#components/revision/proposals/change-form";
import { Meanwhile } from "#components/revision/proposals/meanwhile";
import { WhatIfPanel } from "#components/revision/proposals/what-if-panel";
import { AnswerBanner } from "#components/ui/form";
import { Island } from "#components/ui/island";
import { PageHeading } from "#components/ui/page-heading";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { CHANGE_KINDS } from "#lib/revision/proposals/change-kinds";
import type { ChangePage } from "#lib/revision/proposals/change-page.db";
import { changeSaveHref } from "#lib/revision/proposals/change-save-address";
import { checksFor } from "#lib/revision/proposals/checks-data";
import { baseOf, CHANGE_FORM, typedFields } from "#lib/revision/proposals/editor-page";
import { latestVersion, type ProposalRecord, proposalHref } from "#lib/revision/proposals/proposal-record";
import type { NamedWhatIf } from "#lib/revision/proposals/what-if-titles.db";
import type { FormAnswer } from "#lib/web/answer";

/** The page on which one change is made or edited. */
export function ChangeEditor(props: {
  proposal: ProposalRecord;
  page: ChangePage;
  /** Number of the change that is edited, from 1; null for a new one. */
  number: number | null;
  answer: FormAnswer | null;
  /** What the proposal would change with the change as it stands in the form; null while that cannot be said. */
  whatIf: NamedWhatIf | null;
}) {
  const { proposal, page, number, answer, whatIf } = props;
  const typed = typedFields(answer, CHANGE_FORM);
  const errors = typed ? (answer?.errors ?? []) : [];
  const state = { fields: page.fields, errors, advice: page.advice };
  const { name, does } = CHANGE_KINDS[page.kind];
  const editor = proposalHref(proposal.revision, proposal.id, "edit");
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(proposal.revision),
          { href: issueHref(proposal.revision, proposal.issue.id), name: proposal.issue.label },
          { href: editor, name: "Proposal" },
        ]}
        kicker={latestVersion(proposal).title}
        title={number === null ? name : `Change ${number}: ${name.toLowerCase()}`}
      >
        <p>{does}</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {typed && <Meanwhile proposal={proposal} base={baseOf(typed, proposal)} groups={page.basis.groups} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Island name="proposal-change" data={checksFor(page)}>
          <div className="mb-4 max-w-3xl">
            <AdviceList state={state} names={[""]} />
          </div>
          <ChangeForm
            to={changeSaveHref(proposal, {
              number,
              kind: page.kind,
              source: page.fields.source?.[0],
            })}
            page={page}
            state={state}
            version={proposal.version}
            number={number}
            cancelHref={editor}
          />
        </Island>
        {whatIf && (
          <section aria-labelledby="what-if" className="rounded-md border border-line bg-card p-5">
            <h2 id="what-if">If the proposal were accepted with this change</h2>
            <p className="mt-1 mb-4 text-soft">
              As the form stood when the page was made; nothing of it is saved.
            </p>
            <WhatIfPanel {...whatIf} />
          </section>
        )}
      </div>
    </>
  );
}
