import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";
import { quantity } from "#lib/platform/in-words";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { readConflicts } from "#lib/revision/progress/read-conflicts.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import type { PageProps } from "../../../guarded";
import { currentReadership, currentRevision } from "../../../readership";
import { BrokenDecisions, ConflictList } from "./_parts/conflict-list";

export const metadata: Metadata = { title: "Conflicts of the revision" };

export default async function ConflictsPage({ params }: Pick<PageProps, "params">) {
  const revisionId = await revisionOfAddress(await params);
  const [revision, conflicts] = await Promise.all([
    currentRevision(revisionId),
    currentReadership(revisionId).then((readership) => readConflicts(revisionId, readership)),
  ]);
  const broken = revision.problems.filter(
    ({ severity, decisions }) => severity === "breach" && decisions.length > 0,
  );
  return (
    <>
      <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Conflicts">
        <p>
          Open proposals that cannot both be accepted as they are, and decisions that break a rule. What is
          only advised against stands on the{" "}
          <a href={`${revisionHref(revisionId)}#problems`}>revision’s page</a>.
        </p>
      </PageHeading>
      <section aria-labelledby="between">
        <h2 id="between" className="mb-2">
          Between open proposals
        </h2>
        {conflicts.length === 0 ? (
          <p>None: every open proposal that can be read here could be accepted beside the others.</p>
        ) : (
          <>
            <p className="mb-3">
              {quantity(conflicts.length, "pair")}. Change one of the two, or decide on one first: the other
              then shows what is in its way.
            </p>
            <ConflictList conflicts={conflicts} revision={revision} />
          </>
        )}
      </section>
      <section aria-labelledby="decisions" className="mt-9">
        <h2 id="decisions" className="mb-2">
          Of decisions
        </h2>
        {broken.length === 0 ? (
          <p>None: what is decided keeps every rule.</p>
        ) : (
          <>
            <p className="mb-3">
              {quantity(broken.length, "problem")}. Reverse a decision and decide anew, or propose what puts
              it right.
            </p>
            <BrokenDecisions problems={broken} revision={revision} />
          </>
        )}
      </section>
    </>
  );
}
