import type { Metadata } from "next";
import { MeetingForm } from "#components/revision/meetings/meeting-form";
import { meetingCrumbs } from "#components/revision/meetings/meeting-page";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { wallTime } from "#lib/revision/consultation/window";
import { meetingsHref } from "#lib/revision/meetings/meeting-href";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Enter a meeting" };

export default guarded(
  "keep minutes",
  async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const answer = await formAnswer(await searchParams);
    return (
      <>
        <PageHeading crumbs={meetingCrumbs(revisionId)} title="Enter a meeting">
          <p>
            One that was held or that is to come. Agenda, minutes and actions are added on its page; members
            of both groups and the custodian can read it.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <MeetingForm
          to={meetingsHref(revisionId, "new/add")}
          draft={{
            body: "steering-group",
            title: "",
            heldOn: wallTime(new Date()).date,
            place: "",
            attendees: "",
            apologies: "",
          }}
          since={null}
          answer={answer}
          back={meetingsHref(revisionId)}
        />
      </>
    );
  },
  ofRevision,
);
