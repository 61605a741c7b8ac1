import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readSessions } from "#lib/people/account/account.db";
import { SESSION_HOURS } from "#lib/people/sign-in/sign-in.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { SessionList } from "./_parts/session-list";

export const metadata: Metadata = { title: "Where you are signed in" };

export default guarded("manage own account", async ({ searchParams, viewer }) => {
  const [answer, sessions] = await Promise.all([
    formAnswer(await searchParams),
    readSessions(viewer.person.id),
  ]);
  return (
    <>
      <PageHeading crumbs={[{ href: "/account", name: "Your account" }]} title="Where you are signed in">
        Each ends by itself {SESSION_HOURS} hours after signing in. If you do not know one, end it and{" "}
        <a href="/account/password">change your password</a>.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <SessionList sessions={sessions} own={viewer.sessionId} />
    </>
  );
});
