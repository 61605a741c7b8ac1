import type { Metadata } from "next";
import { CommentTable } from "#components/revision/consultation/comment-table";
import { PageHeading } from "#components/ui/page-heading";
import { myComments } from "#lib/revision/consultation/consultation.db";
import { readQuestions } from "#lib/revision/consultation/questions.db";
import { CONSULTATIONS_PATH } from "#lib/revision/consultation/round";
import { guarded } from "../../guarded";
import { currentViewer } from "../../viewer";

export const metadata: Metadata = { title: "Your comments" };

export default guarded(
  "see own comments",
  async ({ viewer: { person } }) => {
    const [comments, questions] = await Promise.all([myComments(person.id), readQuestions()]);
    return (
      <>
        <PageHeading crumbs={[{ href: CONSULTATIONS_PATH, name: "Consultations" }]} title="Your comments">
          <p>What you sent, and what the working group answered.</p>
        </PageHeading>
        {comments.length > 0 ? (
          <CommentTable
            caption="Comments that you sent"
            comments={comments}
            questions={questions}
            names={false}
          />
        ) : (
          <p>
            You have not sent a comment yet. <a href={CONSULTATIONS_PATH}>See which rounds are open</a>,
            choose a proposal and say what you think of it.
          </p>
        )}
      </>
    );
  },
  async () => ({ ownerId: (await currentViewer())?.person.id ?? "" }),
);
