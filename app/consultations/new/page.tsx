import type { Metadata } from "next";
import { RoundFields } from "#components/revision/consultation/round-fields";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { CONSULTATIONS_PATH } from "#lib/revision/consultation/round";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Set up a round" };

export default guarded("manage rounds", async ({ searchParams }) => {
  const answer = await formAnswer(await searchParams);
  return (
    <>
      <PageHeading
        crumbs={[{ href: CONSULTATIONS_PATH, name: "Consultations" }]}
        title="Set up a round of consultation"
      >
        <p>
          A round is seen by everybody as soon as it is set up. The working group then sends proposals out for
          comment in it.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/consultations/new/add">
        <RoundFields answer={answer} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Set up the round</Button>
          <a href={CONSULTATIONS_PATH}>Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
