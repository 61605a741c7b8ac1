import type { Metadata } from "next";
import { headers } from "next/headers";
import { DemonstrationCode } from "#components/people/demonstration-people";
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

export const metadata: Metadata = { title: "Second step of signing in" };

export default async function CodePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const back = returnPath(typeof parameters.return === "string" ? parameters.return : null);
  const waiting = await waitingPerson(await headers());
  if (!waiting) return <StartAgain back={back} answer={answer} />;
  return (
    <>
      <PageHeading
        crumbs={[{ href: withParameter("/sign-in", "return", back), name: "Sign in" }]}
        title="Enter the code of your authenticator app"
      >
        The app on your phone shows six digits for SOC Workbench, new ones every half minute.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={withParameter("/sign-in/code/check", "return", back)} className="grid max-w-md gap-5">
        <TextField
          label="Six digits"
          name="one-time-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          className="max-w-40 text-lg tracking-[0.2em]"
          error={errorAt(answer, "code", "one-time-code")}
        />
        <DemonstrationCode email={waiting.email} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Go on</Button>
          <a href={withParameter("/sign-in/recovery", "return", back)}>The phone is not at hand?</a>
        </div>
      </PostForm>
    </>
  );
}
