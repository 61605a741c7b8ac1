import type { Metadata } from "next";
import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { AnswerBanner, CheckBoxes, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { INVITATION_DAYS } from "#lib/people/invitation/token";
import { NEEDS_SECOND_FACTOR, ROLE_NAMES, ROLES } from "#lib/permissions/roles";
import { errorAt, ticked, typed } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Invite somebody" };

export default guarded("manage people", async ({ searchParams }) => {
  const answer = await formAnswer(await searchParams);
  return (
    <>
      <PageHeading crumbs={[{ href: "/people", name: "People" }]} title="Invite somebody">
        They get a letter with a link that works once, for {INVITATION_DAYS} days, and choose a name and a
        password there. An earlier invitation to the same address then works no more.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/people/invite/send">
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={typed(answer, "invite", "email")}
          error={errorAt(answer, "invite", "email")}
        />
        <CheckBoxes
          legend="Roles"
          name="roles"
          hint="They hold everywhere. A role for one data set only can be given once the person has signed in."
          error={errorAt(answer, "invite", "roles")}
          boxes={ROLES.map((role) => ({
            value: role,
            checked: ticked(answer, "invite", "roles", role),
            name: (
              <>
                <strong>{ROLE_NAMES[role].name}</strong>: {ROLE_NAMES[role].may}
                {NEEDS_SECOND_FACTOR.has(role) && (
                  <span className="text-soft"> (with an authenticator app)</span>
                )}
              </>
            ),
          }))}
        />
        <TextArea
          label="Reason"
          name="reason"
          rows={3}
          hint="It stands in the record: who asked for it, and for which work."
          defaultValue={typed(answer, "invite", "reason")}
          error={errorAt(answer, "invite", "reason")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Send the invitation</Button>
          <a href="/people">Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
