import type { Metadata } from "next";
import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { RaiseIssueForm } from "#components/revision/issues/raise-issue-form";
import { TextArea, TextField } from "#components/ui/field";
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
import { address, ParameterReader } from "#lib/platform/parameters";
import { revisionsToRaiseIn } from "#lib/revision/issues/revisions-to-raise-in.db";
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
    const here = { kind: finding.kind, finding: key, as };
    const to = (revision: string) => address(findingsPath(batch.id, `make/${as}`), { ...here, revision });
    const back = findingsPath(batch.id);
    const form: FormProps = { finding, named, answer, to: to(chosen), back };
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
          <RaiseIssueForm
            {...{ answer, chosen, to, back }}
            form="finding-issue"
            revisions={await revisionsToRaiseIn(viewer.person)}
            hereFor={(revision) => address(findingsPath(batch.id, "make"), { ...here, revision })}
            draft={(pair) => issueOf(finding, named, pair)}
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
