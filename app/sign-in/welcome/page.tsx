import type { Metadata } from "next";
import { Button, ButtonLink } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readInvitation } from "#lib/people/invitation/invitation.db";
import { SHORTEST_PASSWORD } from "#lib/people/sign-in/password";
import { ROLE_NAMES } from "#lib/permissions/roles";
import type { Parameters } from "#lib/platform/parameters";
import { withParameter } from "#lib/platform/return-path";
import { errorAt, typed } from "#lib/web/answer";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const answer = await formAnswer(parameters);
  const token = typeof parameters.token === "string" ? parameters.token : "";
  const invitation = token ? await readInvitation(token) : null;
  if (!invitation)
    return (
      <>
        <PageHeading title="This invitation does not work any more">
          It was used already, withdrawn or has run out. If you used it yourself, sign in; else ask whoever
          invited you for another. The first custodian’s link is printed anew by every start.
        </PageHeading>
        <AnswerBanner answer={answer} />
        <ButtonLink look="primary" href="/sign-in">
          Sign in
        </ButtonLink>
      </>
    );
  return (
    <>
      <PageHeading title="Welcome to SOC Workbench">
        You are invited as {invitation.roles.map((role) => ROLE_NAMES[role].name.toLowerCase()).join(" and ")}
        . Choose how you sign in.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={withParameter("/sign-in/welcome/accept", "token", token)} className="grid max-w-md gap-5">
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          hint="As others in the work should see it."
          defaultValue={typed(answer, "welcome", "name")}
          error={errorAt(answer, "welcome", "name")}
        />
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          readOnly={invitation.email !== null}
          hint={invitation.email !== null ? "Where the invitation was sent." : undefined}
          defaultValue={invitation.email ?? typed(answer, "welcome", "email")}
          error={errorAt(answer, "welcome", "email")}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Three words that do not belong together are good.`}
          error={errorAt(answer, "welcome", "password")}
        />
        <div>
          <Button>Begin</Button>
        </div>
      </PostForm>
    </>
  );
}
