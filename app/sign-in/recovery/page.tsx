import type { Metadata } from "next";
import { headers } from "next/headers";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { waitingPerson } from "#lib/people/sign-in/sign-in.db";
import type { Parameters } from "#lib/platform/parameters";
import { returnPath, withParameter } from "#lib/platform/return-path";
import { errorAt } from "#lib/web/answer";
import { formAnswer } from "../../viewer";
import { StartAgain } from "../start-again";

export const metadata: Metadata = { title: "Sign in with a recovery code" };

export default async function RecoveryPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const back = returnPath(typeof parameters.return === "string" ? parameters.return : null);
  if (!(await waitingPerson(await headers()))) return <StartAgain back={back} answer={answer} />;
  return (
    <>
      <PageHeading
        crumbs={[{ href: withParameter("/sign-in/code", "return", back), name: "Code of the app" }]}
        title="Sign in with a recovery code"
      >
        You were given ten when you set up your authenticator app. Each works once. If you have none left, the
        custodian can take the lost app off your account.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={withParameter("/sign-in/recovery/check", "return", back)} className="grid max-w-md gap-5">
        <TextField
          label="Recovery code"
          name="recovery-code"
          autoComplete="off"
          spellCheck={false}
          className="max-w-60"
          error={errorAt(answer, "recovery", "recovery-code")}
        />
        <div>
          <Button>Go on</Button>
        </div>
      </PostForm>
    </>
  );
}
