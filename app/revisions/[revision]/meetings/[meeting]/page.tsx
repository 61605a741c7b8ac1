import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { meetingCrumbs, UnknownMeeting } from "#components/revision/meetings/meeting-page";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can, inRevision } from "#lib/permissions/permissions";
import { dateInWords } from "#lib/platform/in-words";
import { numberIn } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { wallTime } from "#lib/revision/consultation/window";
import { BODY_TITLES } from "#lib/revision/meetings/meeting";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { readMeeting } from "#lib/revision/meetings/meetings.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { Minutes } from "./_parts/minutes";

export const metadata: Metadata = { title: "Minutes of a meeting" };

export default guarded(
  "read work in progress",
  async ({ params, searchParams, viewer: { person } }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = numberIn((await params).meeting);
    const [meeting, answer, history] = await Promise.all([
      readMeeting(id),
      formAnswer(await searchParams),
      readHistory("meeting", String(id)),
    ]);
    if (!meeting) return <UnknownMeeting revision={revisionId} />;
    const edits = can(person, "keep minutes", inRevision(revisionId));
    return (
      <>
        <PageHeading
          crumbs={meetingCrumbs(revisionId)}
          kicker={`Minutes of the ${BODY_TITLES[meeting.body]}`}
          title={meeting.title}
        >
          <p>{[dateInWords(meeting.heldOn), meeting.place].filter(Boolean).join(", ")}</p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {edits && (
          <p className="no-print mb-4 flex flex-wrap gap-x-4 gap-y-2">
            <ButtonLink href={meetingHref(revisionId, id, "items/new")}>Add an agenda item</ButtonLink>
            <ButtonLink href={meetingHref(revisionId, id, "actions/new")}>Add an action</ButtonLink>
            <ButtonLink href={meetingHref(revisionId, id, "edit")}>Edit the head</ButtonLink>
          </p>
        )}
        <Minutes revision={revisionId} meeting={meeting} edits={edits} today={wallTime(new Date()).date} />
        <div className="no-print mt-9">
          <HistoryList deeds={history.map((deed) => historyItem(deed, true))} none="Nothing is recorded." />
        </div>
      </>
    );
  },
  ofRevision,
);
