import { IssueFields } from "#components/revision/issues/issue-fields";
import { SelectField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Notice } from "#components/ui/notice";
import { revisionsToRaiseIn } from "#lib/gold-coding/findings/revisions-to-raise-in.db";
import type { Person } from "#lib/permissions/permissions";
import { address } from "#lib/platform/parameters";
import { issueGroups } from "#lib/revision/issues/issue-form.db";
import { revisionHref } from "#lib/revision/paper-address";
import { readRevision } from "#lib/revision/revision.db";
import { clusterHref, makeHref } from "#lib/title-lists/list-address";
import type { ClusterFound } from "#lib/title-lists/outcomes/make.db";
import { issueDraft } from "#lib/title-lists/outcomes/outcome-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "titles-issue";

/** The form in which somebody raises an issue of an open revision from a cluster. */
export async function IssueForm(props: {
  found: ClusterFound;
  answer: FormAnswer | null;
  person: Person;
  /** Id of the revision that was chosen. */
  chosen: string;
}) {
  const { found, answer, person, chosen } = props;
  const { list, cluster, titles } = found;
  const revisions = await revisionsToRaiseIn(person);
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
              <a href={makeHref(list.id, cluster.number, "issue", id)}>{title}</a>
            </span>
          ))}
      </p>
      {open.length === 0 ? (
        <p>
          No review paper of this revision is open for issues.{" "}
          <a href={revisionHref(revision.id, "papers/new")}>Open one first</a>
        </p>
      ) : (
        <PostForm to={address(clusterHref(list.id, cluster.number, "make/issue"), { revision: revision.id })}>
          <SelectField
            label="Review paper"
            name="paper"
            options={open.map(({ id, label, title }) => ({ value: id, name: `${label}: ${title}` }))}
            defaultValue={typed(answer, FORM, "paper")}
            error={errorAt(answer, FORM, "paper")}
          />
          <IssueFields
            answer={answer}
            form={FORM}
            draft={issueDraft(cluster, titles, list, pair)}
            groups={groups}
            editions={editions}
          />
          <p className="text-soft">
            The titles with their counts by period are recorded as evidence on the issue, as a file.
          </p>
          <FormButtons button="Raise the issue" back={clusterHref(list.id, cluster.number)} />
        </PostForm>
      )}
    </>
  );
}
