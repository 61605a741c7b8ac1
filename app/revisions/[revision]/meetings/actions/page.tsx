import type { Metadata } from "next";
import { ActionTable } from "#components/revision/meetings/action-table";
import { meetingCrumbs } from "#components/revision/meetings/meeting-page";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { can, inRevision } from "#lib/permissions/permissions";
import { dateInWords } from "#lib/platform/in-words";
import { address, ParameterReader } from "#lib/platform/parameters";
import { wallTime } from "#lib/revision/consultation/window";
import { ACTION_STATUSES } from "#lib/revision/meetings/meeting";
import { actionAnchor, actionsHref, meetingHref } from "#lib/revision/meetings/meeting-href";
import { listActions } from "#lib/revision/meetings/meetings.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../guarded";

export const metadata: Metadata = { title: "Actions of all meetings" };

export default guarded(
  "read work in progress",
  async ({ params, searchParams, viewer: { person } }) => {
    const revisionId = await revisionOfAddress(await params);
    const reader = new ParameterReader(await searchParams);
    const status = reader.choice("status", "The status", [...ACTION_STATUSES, "all"]) || "open";
    const all = await listActions(revisionId, null);
    const shown = all.filter((action) => status === "all" || action.status === status);
    return (
      <>
        {reader.errors.length > 0 && <PageStatus code={400} />}
        <ErrorSummary errors={reader.errors} />
        <PageHeading crumbs={meetingCrumbs(revisionId)} title="Actions of all meetings">
          <p>Who does what by when, as the meetings agreed. Those of the latest meeting come first.</p>
        </PageHeading>
        <ChoicePills
          label="Status"
          choices={[...ACTION_STATUSES, "all" as const].map((one) => ({
            name: one,
            items: all.filter((action) => one === "all" || action.status === one).length,
            href: address(actionsHref(revisionId), { status: one }),
            chosen: one === status,
          }))}
        />
        {shown.length === 0 ? (
          <p>There are none{status === "all" ? "" : ` that are ${status}`}.</p>
        ) : (
          <ActionTable
            caption="Actions"
            actions={shown}
            today={wallTime(new Date()).date}
            from={{
              heading: "Meeting",
              of: ({ meeting, number }) => (
                <a
                  href={`${meetingHref(revisionId, meeting.id)}#${actionAnchor(number)}`}
                  className="inline-block py-0.5"
                >
                  {meeting.title}, {dateInWords(meeting.heldOn)}
                </a>
              ),
            }}
            editHref={
              can(person, "keep minutes", inRevision(revisionId))
                ? ({ meeting, number }) => meetingHref(revisionId, meeting.id, `actions/${number}`)
                : null
            }
          />
        )}
      </>
    );
  },
  ofRevision,
);
