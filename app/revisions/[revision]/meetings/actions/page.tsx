import type { Metadata } from "next";
import { ActionTable } from "#components/revision/meetings/action-table";
import { MEETING_CRUMBS } from "#components/revision/meetings/meeting-page";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { can } from "#lib/permissions/permissions";
import { dateInWords } from "#lib/platform/in-words";
import { address, ParameterReader } from "#lib/platform/parameters";
import { wallTime } from "#lib/revision/consultation/window";
import { ACTION_STATUSES } from "#lib/revision/meetings/meeting";
import { ACTIONS_PATH, actionAnchor, meetingHref } from "#lib/revision/meetings/meeting-href";
import { listActions } from "#lib/revision/meetings/meetings.db";
import { guarded } from "../../../../guarded";

export const metadata: Metadata = { title: "Actions of all meetings" };

export default guarded("read work in progress", async ({ searchParams, viewer: { person } }) => {
  const reader = new ParameterReader(await searchParams);
  const status = reader.choice("status", "The status", [...ACTION_STATUSES, "all"]) || "open";
  const all = await listActions(null);
  const shown = all.filter((action) => status === "all" || action.status === status);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={MEETING_CRUMBS} title="Actions of all meetings">
        <p>Who does what by when, as the meetings agreed. Those of the latest meeting come first.</p>
      </PageHeading>
      <ChoicePills
        label="Status"
        choices={[...ACTION_STATUSES, "all" as const].map((one) => ({
          name: one,
          items: all.filter((action) => one === "all" || action.status === one).length,
          href: address(ACTIONS_PATH, { status: one }),
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
              <a href={`${meetingHref(meeting.id)}#${actionAnchor(number)}`} className="inline-block py-0.5">
                {meeting.title}, {dateInWords(meeting.heldOn)}
              </a>
            ),
          }}
          editHref={
            can(person, "keep minutes")
              ? ({ meeting, number }) => meetingHref(meeting.id, `/actions/${number}`)
              : null
          }
        />
      )}
    </>
  );
});
