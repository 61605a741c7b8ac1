import type { Metadata } from "next";
import { CommentTable } from "#components/revision/consultation/comment-table";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { can, inRound } from "#lib/permissions/permissions";
import { count } from "#lib/platform/in-words";
import { address, ParameterReader } from "#lib/platform/parameters";
import { COMMENT_STATES, commentState } from "#lib/revision/consultation/comment";
import { listComments, listRounds } from "#lib/revision/consultation/consultation.db";
import { readQuestions } from "#lib/revision/consultation/questions.db";
import { CONSULTATIONS_PATH } from "#lib/revision/consultation/round";
import { anyRevision } from "#lib/revision/consultation/round-subject.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Comments" };

const PATH = "/consultations/comments";
const NAMES = { waiting: "Waiting", published: "Published", withheld: "Withheld" } as const;

export default guarded(
  "respond to comments",
  async ({ searchParams, viewer: { person } }) => {
    const parameters = await searchParams;
    const [all, questions, answer] = await Promise.all([
      listRounds(),
      readQuestions(),
      formAnswer(parameters),
    ]);
    const rounds = all.filter(({ id, of }) => can(person, "respond to comments", inRound(id, of.id)));
    const reader = new ParameterReader(parameters);
    const state = reader.choice("state", "Where it stands", COMMENT_STATES) || "waiting";
    const ids = rounds.map(({ id }) => String(id));
    const round = reader.choice("round", "The round", ids);
    const shownOf = await listComments({ rounds: round ? [Number(round)] : rounds.map(({ id }) => id) });
    const shown = shownOf.filter((comment) => commentState(comment) === state);
    return (
      <>
        {reader.errors.length > 0 && <PageStatus code={400} />}
        <PageHeading crumbs={[{ href: CONSULTATIONS_PATH, name: "Consultations" }]} title="Comments">
          <p>
            Every comment gets a response from the working group before its proposal is decided. The response
            says whether both are published.
          </p>
        </PageHeading>
        <ErrorSummary errors={reader.errors} />
        <AnswerBanner answer={answer} />
        <ChoiceLinks
          id="state"
          label="Where they stand"
          choices={COMMENT_STATES.map((one) => ({
            name: `${NAMES[one]} (${count(shownOf.filter((comment) => commentState(comment) === one).length)})`,
            href: address(PATH, { state: one, round }),
            chosen: one === state,
          }))}
        />
        {rounds.length > 1 && (
          <ChoiceLinks
            id="round"
            label="Round"
            choices={[
              { name: "all", href: address(PATH, { state }), chosen: round === "" },
              ...rounds.map(({ id, title }) => ({
                name: title,
                href: address(PATH, { state, round: id }),
                chosen: round === String(id),
              })),
            ]}
          />
        )}
        {shown.length > 0 ? (
          <CommentTable
            caption={`${NAMES[state]}, in the order in which they came`}
            comments={shown}
            questions={questions}
            names
          />
        ) : (
          <p className="mt-4">
            {state === "waiting" ? "No comment waits for a response." : `No comment is ${state}.`}
          </p>
        )}
      </>
    );
  },
  anyRevision,
);
