import type { Metadata } from "next";
import { MeetingForm } from "#components/revision/meetings/meeting-form";
import { MEETING_CRUMBS } from "#components/revision/meetings/meeting-page";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { wallTime } from "#lib/revision/consultation/window";
import { MEETINGS_PATH } from "#lib/revision/meetings/meeting-href";
import { guarded } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Enter a meeting" };

export default guarded("keep minutes", async ({ searchParams }) => {
  const answer = await formAnswer(await searchParams);
  return (
    <>
      <PageHeading crumbs={MEETING_CRUMBS} title="Enter a meeting">
        <p>
          One that was held or that is to come. Agenda, minutes and actions are added on its page; members of
          both groups and the custodian can read it.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <MeetingForm
        to={`${MEETINGS_PATH}/new/add`}
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
        back={MEETINGS_PATH}
      />
    </>
  );
});
