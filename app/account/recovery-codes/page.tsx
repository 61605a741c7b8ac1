import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { countRecoveryCodes, readNewRecoveryCodes } from "#lib/people/account/account.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { NewRecoveryCodes, RenewRecoveryCodes } from "./_parts/recovery-codes";

export const metadata: Metadata = { title: "Recovery codes" };

export default guarded("manage own account", async ({ searchParams, viewer }) => {
  const { person, sessionId } = viewer;
  const answer = await formAnswer(await searchParams);
  const codes = person.secondFactor ? await readNewRecoveryCodes(person.id, sessionId) : null;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: "/account", name: "Your account" },
          { href: "/account/second-factor", name: "Authenticator app" },
        ]}
        title={codes ? "Your recovery codes" : "Recovery codes"}
      >
        With one of these instead of the app’s six digits you sign in when the phone is lost. Each works once.
      </PageHeading>
      <AnswerBanner answer={answer} />
      {!person.secondFactor ? (
        <Notice title="They come with an authenticator app.">
          <a href="/account/second-factor">Set one up</a> first.
        </Notice>
      ) : codes ? (
        <NewRecoveryCodes codes={codes} account={person.email} />
      ) : (
        <RenewRecoveryCodes answer={answer} left={await countRecoveryCodes(person.id)} />
      )}
    </>
  );
});
