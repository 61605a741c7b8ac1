import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { readSessions } from "#lib/people/account/account.db";
import { rolesWaiting } from "#lib/permissions/permissions";
import { quantity } from "#lib/platform/in-words";
import { guarded } from "../guarded";
import { formAnswer } from "../viewer";
import { RoleList } from "./_parts/role-list";

export const metadata: Metadata = { title: "Your account" };

export default guarded("manage own account", async ({ searchParams, viewer }) => {
  const { person } = viewer;
  const [answer, sessions] = await Promise.all([formAnswer(await searchParams), readSessions(person.id)]);
  return (
    <>
      <PageHeading title="Your account">
        {person.name}, {person.email}. To change either, or your roles, ask the custodian.
      </PageHeading>
      <AnswerBanner answer={answer} />
      {rolesWaiting(person).length > 0 && (
        <Notice look="warning" title="One step is left.">
          <p>
            Some of your roles count only with a second factor:{" "}
            <a href="/account/second-factor">set up an authenticator app</a>. It takes two minutes.
          </p>
        </Notice>
      )}
      <h2>Your roles</h2>
      <div className="mt-2 max-w-2xl">
        <RoleList person={person} />
      </div>
      <p className="mt-4">
        <a href="/jobs">Long work that you asked for</a>, such as imports, and what came of it
      </p>
      <h2 className="mt-8">How you sign in</h2>
      <ul className="mt-2 grid max-w-2xl gap-3">
        <li>
          <a href="/account/password">Change your password</a>
        </li>
        <li>
          <a href="/account/second-factor">Authenticator app and recovery codes</a>:{" "}
          {person.secondFactor ? "set up" : "not set up"}
        </li>
        <li>
          <a href="/account/sessions">Where you are signed in</a>: {quantity(sessions.length, "session")}
        </li>
      </ul>
    </>
  );
});
