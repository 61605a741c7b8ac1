import type { Metadata } from "next";
import { DemonstrationPeople } from "#components/people/demonstration-people";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import type { Parameters } from "#lib/platform/parameters";
import { returnPath, withParameter } from "#lib/platform/return-path";
import { errorAt, typed } from "#lib/web/answer";
import { currentViewer, formAnswer } from "../viewer";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const [answer, viewer] = await Promise.all([formAnswer(parameters), currentViewer()]);
  const back = returnPath(typeof parameters.return === "string" ? parameters.return : null);
  return (
    <>
      <PageHeading title="Sign in">
        Looking up titles, browsing and downloading need no signing in. People who code, review, comment and
        decide are invited by the custodian of the classification.
      </PageHeading>
      <AnswerBanner answer={answer} />
      {viewer && (
        <Notice title={`You are signed in as ${viewer.person.name}.`}>
          <a href={back}>Go on</a>, or sign in as somebody else below.
        </Notice>
      )}
      {back !== "/" && !viewer && !answer && (
        <Notice title="Sign in to go on.">You come back to where you were, with what you typed.</Notice>
      )}
      <PostForm to={withParameter("/sign-in/with-password", "return", back)} className="grid max-w-md gap-5">
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={typed(answer, "sign-in", "email")}
          error={errorAt(answer, "sign-in", "email")}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={errorAt(answer, "sign-in", "password")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Sign in</Button>
          <a href="/sign-in/forgotten">Forgotten your password?</a>
        </div>
      </PostForm>
      <DemonstrationPeople />
    </>
  );
}
