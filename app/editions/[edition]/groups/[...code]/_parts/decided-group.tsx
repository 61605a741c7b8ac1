import { MapRows } from "#components/correspondence/map-rows";
import { IssueLinks } from "#components/revision/issues/issue-links";
import { PageHeading } from "#components/ui/page-heading";
import type { TableLevel } from "#lib/correspondence/levels";
import { publicReading } from "#lib/correspondence/reading";
import type { Group } from "#lib/facts/edition";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";

/** In place of the page of a group that decisions made and that the published edition does not have. */
export function DecidedGroup(props: { edition: string; group: Group; revision: RevisionView }) {
  const { edition, group, revision } = props;
  const rows = revision
    .at(group.level as TableLevel)
    .rows.filter(({ target }) => target?.code === group.code);
  const issues = revision.issuesDecidedBy(rows.flatMap(({ decisions }) => decisions));
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(revision.heading.id),
          { href: revisionHref(revision.heading.id, "tree"), name: "The tree before and after" },
        ]}
        kicker="Decided, not published"
        title={`${group.code} ${group.title}`}
      >
        <p>
          {edition} as it was published has no group of this code. It comes from decisions that were taken
          since: {revision.originOf(group.code)}.
        </p>
      </PageHeading>
      {issues.length > 0 && (
        <section aria-labelledby="issues">
          <h2 id="issues">Issues that it comes from</h2>
          <div className="mt-1 max-w-prose">
            <IssueLinks issues={issues} />
          </div>
        </section>
      )}
      <section aria-labelledby="maps" className="mt-9">
        <h2 id="maps">Where its content comes from</h2>
        <MapRows
          rows={rows}
          reading={publicReading(revision.editions)}
          sex="both"
          dataSet="census"
          label="Rows of the correspondence"
          note="People: men and women in the Census sample that was coded to both editions."
        />
      </section>
    </>
  );
}
