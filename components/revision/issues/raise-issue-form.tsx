import type { ReactNode } from "react";
import { IssueFields } from "#components/revision/issues/issue-fields";
import { SelectField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Notice } from "#components/ui/notice";
import type { EditionPair } from "#lib/facts/edition-pair";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";
import { issueGroups } from "#lib/revision/issues/issue-form.db";
import { revisionHref } from "#lib/revision/paper-address";
import { readRevision } from "#lib/revision/revision.db";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The form in which somebody raises an issue of an open revision from something that was found outside of it. */
export async function RaiseIssueForm(props: {
  /** Id of the form. */
  form: string;
  answer: FormAnswer | null;
  /** Open revisions that the reader may raise issues in, and the id of the one that was chosen. */
  revisions: readonly { id: string; title: string }[];
  chosen: string;
  /** The address of this page for another revision, and where the form is sent for one. */
  hereFor: (revision: string) => string;
  to: (revision: string) => string;
  back: string;
  /** What the fields begin with. */
  draft: (pair: EditionPair) => IssueDraft;
  /** What else is done, before the button. */
  children?: ReactNode;
}) {
  const { form, answer, revisions, chosen, hereFor, to, back, draft, children } = props;
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
              <a href={hereFor(id)}>{title}</a>
            </span>
          ))}
      </p>
      {open.length === 0 ? (
        <p>
          No review paper of this revision is open for issues.{" "}
          <a href={revisionHref(revision.id, "papers/new")}>Open one first</a>
        </p>
      ) : (
        <PostForm to={to(revision.id)}>
          <SelectField
            label="Review paper"
            name="paper"
            options={open.map(({ id, label, title }) => ({ value: id, name: `${label}: ${title}` }))}
            defaultValue={typed(answer, form, "paper")}
            error={errorAt(answer, form, "paper")}
          />
          <IssueFields answer={answer} form={form} draft={draft(pair)} groups={groups} editions={editions} />
          {children}
          <FormButtons button="Raise the issue" back={back} />
        </PostForm>
      )}
    </>
  );
}
