import type { Metadata } from "next";
import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { IssueFields } from "#components/revision/issues/issue-fields";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import {
  type Finding,
  findingKey,
  findingsPath,
  OUTCOME_KINDS,
  type OutcomeKind,
} from "#lib/gold-coding/findings/finding";
import { evidenceOf, issueOf, type Named, suggestionOf } from "#lib/gold-coding/findings/finding-words";
import { findFinding, readOutcomes } from "#lib/gold-coding/findings/findings.db";
import { readFindingAddress } from "#lib/gold-coding/findings/make-address";
import { revisionsToRaiseIn } from "#lib/gold-coding/findings/revisions-to-raise-in.db";
import { address, ParameterReader } from "#lib/platform/parameters";
import { issueGroups } from "#lib/revision/issues/issue-form.db";
import { readRevision } from "#lib/revision/revision.db";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";
import { guarded, ofFigures } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { batchCrumbs, findingsCrumb, namedIn, withBatch } from "../of-findings";

export const metadata: Metadata = { title: "Make something of a finding" };

const TITLES: Record<OutcomeKind, string> = {
  issue: "Raise an issue from a finding",
  suggestion: "Suggest an index entry from a finding",
  distinction: "Write a distinction from a finding",
};

interface FormProps {
  finding: Finding;
  named: Named;
  answer: FormAnswer | null;
  /** Where it is sent. */
  to: string;
  back: string;
}

export default guarded(
  "put gold codes to use",
  withBatch(async ({ batch, editions, seesRecords, viewer, searchParams }) => {
    const parameters = await searchParams;
    const { kind, key, as } = readFindingAddress(parameters);
    const [answer, finding, outcomes] = await Promise.all([
      formAnswer(parameters),
      kind && as ? findFinding(batch, seesRecords, kind, key) : null,
      readOutcomes(batch.id),
    ]);
    const crumbs = batchCrumbs(batch, [findingsCrumb(batch)]);
    if (!finding || !as)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading crumbs={crumbs} title="This finding is not there">
            <p>
              It may have been settled otherwise since.{" "}
              <a href={findingsPath(batch.id)}>See what is found now</a>
            </p>
          </PageHeading>
        </>
      );
    const made = outcomes(finding.kind, findingKey(finding)).find(({ became }) => became === as);
    const named = namedIn(batch, editions, finding.edition);
    const chosen = new ParameterReader(parameters).text("revision", "The revision");
    const to = address(findingsPath(batch.id, `make/${as}`), {
      kind: finding.kind,
      finding: key,
      as,
      revision: chosen,
    });
    const form: FormProps = { finding, named, answer, to, back: findingsPath(batch.id) };
    return (
      <>
        <PageHeading crumbs={crumbs} kicker={batch.title} title={TITLES[as]}>
          <p>{evidenceOf(finding, named)}</p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {made && !answer ? (
          <Notice title={`There is ${OUTCOME_KINDS[as]} made of this finding already.`}>
            <p>
              <a href={made.href}>See it</a>
            </p>
          </Notice>
        ) : as === "issue" ? (
          <IssueForm
            {...form}
            revisions={await revisionsToRaiseIn(viewer.person)}
            chosen={chosen}
            here={{ kind: finding.kind, finding: key, as }}
          />
        ) : as === "suggestion" ? (
          <SuggestionForm {...form} />
        ) : (
          <DistinctionForm {...form} />
        )}
      </>
    );
  }),
  ofFigures,
);

async function IssueForm(
  props: FormProps & {
    revisions: Awaited<ReturnType<typeof revisionsToRaiseIn>>;
    chosen: string;
    here: Record<string, string>;
  },
) {
  const { finding, named, answer, to, back, revisions, chosen, here } = props;
  const revision = revisions.find(({ id }) => id === chosen) ?? revisions[0];
  if (!revision)
    return (
      <Notice>
        <p>
          There is no open revision that you may raise issues in. A member of its working group can, from this
          page.
        </p>
      </Notice>
    );
  const [{ editions, papers }, groups] = await Promise.all([
    readRevision(revision.id, "groups"),
    issueGroups(revision.id),
  ]);
  const open = papers.filter((paper) => paper.open);
  const pair = { source: editions.source.edition, target: editions.target.edition };
  return (
    <>
      <p className="mb-4">
        Revision: <strong>{revision.title}</strong>
        {revisions
          .filter(({ id }) => id !== revision.id)
          .map(({ id, title }) => (
            <span key={id}>
              {" · "}
              <a href={address(`${back}/make`, { ...here, revision: id })}>{title}</a>
            </span>
          ))}
      </p>
      {open.length === 0 ? (
        <p>No review paper of this revision is open for issues. Open one there first.</p>
      ) : (
        <PostForm to={to}>
          <SelectField
            label="Review paper"
            name="paper"
            options={open.map(({ id, label, title }) => ({ value: id, name: `${label}: ${title}` }))}
            defaultValue={typed(answer, "finding-issue", "paper")}
            error={errorAt(answer, "finding-issue", "paper")}
          />
          <IssueFields
            answer={answer}
            form="finding-issue"
            draft={issueOf(finding, named, pair)}
            groups={groups}
            editions={editions}
          />
          <FormButtons button="Raise the issue" back={back} />
        </PostForm>
      )}
    </>
  );
}

async function SuggestionForm({ finding, named, answer, to, back }: FormProps) {
  const { id, shortTitle, groups } = await suggestionEdition();
  const draft = suggestionOf(finding, named, id);
  const field = (name: string, otherwise: string) => ({
    name,
    defaultValue: typed(answer, "finding-suggestion", name, otherwise),
    error: errorAt(answer, "finding-suggestion", name),
  });
  return (
    <PostForm to={to}>
      <TextField
        label="Job title"
        hint="As the index is to have it. Everybody who works on the index can read it: give no name of a person or an employer."
        {...field("title", draft.title)}
      />
      <TextField label="Additional term, if any" {...field("add", "")} />
      <TextField label="Industry, if any" {...field("ind", "")} />
      <GroupField
        label={`Unit group of ${shortTitle}`}
        hint="A code, or words of its title."
        groups={groups}
        {...groupFieldOf(answer, "finding-suggestion", "group", draft.code)}
      />
      <TextArea label="Why" rows={4} {...field("note", draft.note)} />
      <FormButtons button="Suggest the entry" back={back} />
    </PostForm>
  );
}

function DistinctionForm({ answer, to, back, finding, named }: FormProps) {
  const [one, other] = [finding.code, finding.otherCode].sort();
  return (
    <PostForm to={to}>
      <TextArea
        label={`What settles ${named.edition} ${one} or ${other}`}
        hint="What a coder looks at to tell the two apart, in a few sentences. Give nobody’s words."
        name="text"
        rows={5}
        defaultValue={typed(answer, "finding-distinction", "text")}
        error={errorAt(answer, "finding-distinction", "text")}
      />
      <FormButtons button="Keep the distinction" back={back} />
    </PostForm>
  );
}
