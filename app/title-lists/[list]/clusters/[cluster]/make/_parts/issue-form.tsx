import { RaiseIssueForm } from "#components/revision/issues/raise-issue-form";
import type { Person } from "#lib/permissions/permissions";
import { address } from "#lib/platform/parameters";
import { revisionsToRaiseIn } from "#lib/revision/issues/revisions-to-raise-in.db";
import { clusterHref, makeHref } from "#lib/title-lists/list-address";
import type { ClusterFound } from "#lib/title-lists/outcomes/make.db";
import { issueDraft } from "#lib/title-lists/outcomes/outcome-words";
import type { FormAnswer } from "#lib/web/answer";

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
  return (
    <RaiseIssueForm
      form="titles-issue"
      answer={answer}
      revisions={await revisionsToRaiseIn(person)}
      chosen={chosen}
      hereFor={(revision) => makeHref(list.id, cluster.number, "issue", revision)}
      to={(revision) => address(clusterHref(list.id, cluster.number, "make/issue"), { revision })}
      back={clusterHref(list.id, cluster.number)}
      draft={(pair) => issueDraft(cluster, titles, list, pair)}
    >
      <p className="text-soft">
        The titles with their counts by period are recorded as evidence on the issue, as a file.
      </p>
    </RaiseIssueForm>
  );
}
