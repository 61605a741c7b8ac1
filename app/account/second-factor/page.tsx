import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { countRecoveryCodes, readUnconfirmedKey } from "#lib/people/account/account.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { AuthenticatorBegin, AuthenticatorChange, AuthenticatorConfirm } from "./_parts/authenticator-setup";

export const metadata: Metadata = { title: "Authenticator app" };

export default guarded("manage own account", async ({ searchParams, viewer }) => {
  const { person, sessionId } = viewer;
  const answer = await formAnswer(await searchParams);
  const waiting = person.secondFactor ? null : await readUnconfirmedKey(person.id, sessionId);
  return (
    <>
      <PageHeading
        crumbs={[{ href: "/account", name: "Your account" }]}
        title={person.secondFactor ? "Your authenticator app" : "Set up an authenticator app"}
      />
      <AnswerBanner answer={answer} />
      {person.secondFactor ? (
        <AuthenticatorChange answer={answer} codesLeft={await countRecoveryCodes(person.id)} />
      ) : waiting ? (
        <AuthenticatorConfirm answer={answer} waiting={waiting} />
      ) : (
        <AuthenticatorBegin answer={answer} />
      )}
    </>
  );
});
