import type { ReactNode } from "react";
import { type Crumb, PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import type { MeetingHeading } from "#lib/revision/meetings/meeting";
import { MEETINGS_PATH, meetingHref } from "#lib/revision/meetings/meeting-href";
import { REVISION_PATH } from "#lib/revision/paper-address";

export const MEETING_CRUMBS: Crumb[] = [
  { href: REVISION_PATH, name: "Revision" },
  { href: MEETINGS_PATH, name: "Meetings" },
];

/** The way to a page below a meeting. */
export function crumbsBelow({ id, title }: Pick<MeetingHeading, "id" | "title">): Crumb[] {
  return [...MEETING_CRUMBS, { href: meetingHref(id), name: title }];
}

/** In place of the page of a meeting, an item or an action that there is not. */
export function UnknownMeeting({ what = "meeting" }: { what?: "meeting" | "item" | "action" }): ReactNode {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={MEETING_CRUMBS}
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`}
      >
        <p>There is no {what} of this number. All meetings stand under Meetings.</p>
      </PageHeading>
    </>
  );
}
