import type { ReactNode } from "react";
import { type Crumb, PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import type { MeetingHeading } from "#lib/revision/meetings/meeting";
import { meetingHref, meetingsHref } from "#lib/revision/meetings/meeting-href";
import { revisionCrumb } from "#lib/revision/paper-address";

export function meetingCrumbs(revision: string): Crumb[] {
  return [revisionCrumb(revision), { href: meetingsHref(revision), name: "Meetings" }];
}

/** The way to a page below a meeting. */
export function crumbsBelow(revision: string, { id, title }: Pick<MeetingHeading, "id" | "title">): Crumb[] {
  return [...meetingCrumbs(revision), { href: meetingHref(revision, id), name: title }];
}

/** In place of the page of a meeting, an item or an action that there is not. */
export function UnknownMeeting(props: { revision: string; what?: "meeting" | "item" | "action" }): ReactNode {
  const { revision, what = "meeting" } = props;
  return (
    <>
      <PageStatus code={404} />
      <PageHeading
        crumbs={meetingCrumbs(revision)}
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`}
      >
        <p>There is no {what} of this number. All meetings stand under Meetings.</p>
      </PageHeading>
    </>
  );
}
