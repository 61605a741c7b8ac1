import type { Metadata } from "next";
import { RoundFields } from "#components/revision/consultation/round-fields";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can, inRevision } from "#lib/permissions/permissions";
import { CONSULTATIONS_PATH } from "#lib/revision/consultation/round";
import { anyRevision } from "#lib/revision/consultation/round-subject.db";
import { listRevisions } from "#lib/revision/stored-revision.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Set up a round" };

export default guarded(
  "manage rounds",
  async ({ searchParams, viewer: { person } }) => {
    const [answer, revisions] = await Promise.all([formAnswer(await searchParams), listRevisions()]);
    const open = revisions.filter(
      ({ id, kind, status }) =>
        kind === "working" && status === "open" && can(person, "manage rounds", inRevision(id)),
    );
    return (
      <>
        <PageHeading
          crumbs={[{ href: CONSULTATIONS_PATH, name: "Consultations" }]}
          title="Set up a round of consultation"
        >
          <p>
            A round is seen by everybody as soon as it is set up. The working group then sends proposals out
            for comment in it.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <PostForm to="/consultations/new/add">
          <SelectField
            label="Revision"
            name="revision"
            hint="The round asks about its proposals."
            options={open.map(({ id, title }) => ({ value: id, name: title }))}
            defaultValue={typed(answer, "round", "revision", open[0]?.id ?? "")}
            error={errorAt(answer, "round", "revision")}
          />
          <RoundFields answer={answer} />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button>Set up the round</Button>
            <a href={CONSULTATIONS_PATH}>Cancel</a>
          </div>
        </PostForm>
      </>
    );
  },
  anyRevision,
);
