import type { Metadata } from "next";
import { MEETING_FORM, MeetingForm } from "#components/revision/meetings/meeting-form";
import { crumbsBelow, UnknownMeeting } from "#components/revision/meetings/meeting-page";
import { SavedMeanwhile } from "#components/revision/meetings/saved-meanwhile";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { numberIn } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { readMeeting } from "#lib/revision/meetings/meetings.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";

export const metadata: Metadata = { title: "Edit the head of a meeting’s minutes" };

export default guarded(
  "keep minutes",
  async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = numberIn((await params).meeting);
    const [meeting, answer, history] = await Promise.all([
      readMeeting(id),
      formAnswer(await searchParams),
      readHistory("meeting", String(id)),
    ]);
    if (!meeting) return <UnknownMeeting revision={revisionId} />;
    return (
      <>
        <PageHeading crumbs={crumbsBelow(revisionId, meeting)} title="Edit the head of the minutes" />
        <AnswerBanner answer={answer} />
        <SavedMeanwhile
          answer={answer}
          form={MEETING_FORM}
          history={history}
          revision={meeting.revision}
          fields={[
            { name: "title", label: "Title", saved: meeting.title },
            { name: "heldOn", label: "Day", saved: meeting.heldOn },
            { name: "place", label: "Place and time", saved: meeting.place },
            { name: "attendees", label: "Attendees", saved: meeting.attendees },
            { name: "apologies", label: "Apologies", saved: meeting.apologies },
          ]}
          leaveHref={meetingHref(revisionId, id)}
        />
        <MeetingForm
          to={meetingHref(revisionId, id, "edit/save")}
          draft={meeting}
          since={meeting.revision}
          answer={answer}
          back={meetingHref(revisionId, id)}
        />
      </>
    );
  },
  ofRevision,
);
