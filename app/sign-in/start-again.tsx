import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { withParameter } from "#lib/platform/return-path";
import type { FormAnswer } from "#lib/web/answer";

/** For a second step whose first one has run out. */
export function StartAgain({ back, answer }: { back: string; answer: FormAnswer | null }) {
  return (
    <>
      <PageHeading title="Sign in again">
        This sign-in took too long, was finished already or began in another browser. Start with your e-mail
        address and password.
      </PageHeading>
      <AnswerBanner answer={answer} />
      <ButtonLink look="primary" href={withParameter("/sign-in", "return", back)}>
        Sign in
      </ButtonLink>
    </>
  );
}
