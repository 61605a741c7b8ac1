import type { Metadata } from "next";
import { Button, ButtonLink } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { SHORTEST_PASSWORD } from "#lib/people/sign-in/password";
import { readResetLink } from "#lib/people/sign-in/sign-in.db";
import type { Parameters } from "#lib/platform/parameters";
import { withParameter } from "#lib/platform/return-path";
import { errorAt } from "#lib/web/answer";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "New password" };

export default async function NewPasswordPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const token = typeof parameters.token === "string" ? parameters.token : "";
  const person = token ? await readResetLink(token) : null;
  if (!person)
    return (
      <>
        <PageHeading title="This link does not work any more">
          It was used already or is older than an hour. Ask for another; the newest mail counts.
        </PageHeading>
        <AnswerBanner answer={answer} />
        <ButtonLink look="primary" href="/sign-in/forgotten">
          Ask for another link
        </ButtonLink>
      </>
    );
  return (
    <>
      <PageHeading title="Choose a new password">For {person.email}.</PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm
        to={withParameter("/sign-in/new-password/set", "token", token)}
        className="grid max-w-md gap-5"
      >
        <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
        <TextField
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Three words that do not belong together are good.`}
          error={errorAt(answer, "new-password", "password")}
        />
        <div>
          <Button>Set this password</Button>
        </div>
      </PostForm>
    </>
  );
}
