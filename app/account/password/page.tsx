import type { Metadata } from "next";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { SHORTEST_PASSWORD } from "#lib/people/sign-in/password";
import { errorAt } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Change your password" };

export default guarded("manage own account", async ({ searchParams, viewer }) => {
  const answer = await formAnswer(await searchParams);
  return (
    <>
      <PageHeading crumbs={[{ href: "/account", name: "Your account" }]} title="Change your password">
        You stay signed in here; everywhere else you are signed out. We tell you by mail that it was done.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/account/password/change" className="grid max-w-md gap-5">
        <input type="hidden" name="username" autoComplete="username" value={viewer.person.email} readOnly />
        <TextField
          label="Password until now"
          name="old-password"
          type="password"
          autoComplete="current-password"
          error={errorAt(answer, "password", "old-password")}
        />
        <TextField
          label="New password"
          name="new-password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Three words that do not belong together are good.`}
          error={errorAt(answer, "password", "new-password")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Change the password</Button>
          <a href="/account">Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
