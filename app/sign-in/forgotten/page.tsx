import type { Metadata } from "next";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import type { Parameters } from "#lib/platform/parameters";
import { errorAt, typed } from "#lib/web/answer";
import { formAnswer } from "../../viewer";

export const metadata: Metadata = { title: "Forgotten password" };

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const answer = await formAnswer(await searchParams);
  return (
    <>
      <PageHeading crumbs={[{ href: "/sign-in", name: "Sign in" }]} title="Choose a new password">
        We send a link to your e-mail address. It works once, for an hour; until then the old password stays.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to="/sign-in/forgotten/send" className="grid max-w-md gap-5">
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={typed(answer, "forgotten", "email")}
          error={errorAt(answer, "forgotten", "email")}
        />
        <div>
          <Button>Send me a link</Button>
        </div>
      </PostForm>
    </>
  );
}
