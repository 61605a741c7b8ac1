import type { Metadata } from "next";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { readOutbox } from "#lib/platform/mail/mail.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { LetterList } from "./_parts/letter-list";

export const metadata: Metadata = { title: "Letters" };

export default guarded("read the outbox", async ({ searchParams }) => {
  const [answer, { letters, sends }] = await Promise.all([formAnswer(await searchParams), readOutbox()]);
  const waiting = letters.filter((letter) => letter.sentAt === null).length;
  return (
    <>
      <PageHeading crumbs={[{ href: "/people", name: "People" }]} title="Letters">
        Invitations, links for new passwords and notices: the newest hundred of the last thirty days.
      </PageHeading>
      <AnswerBanner answer={answer} />
      {sends ? (
        <p className="max-w-3xl">
          Letters are sent by the mail server that SMTP_URL names. One that cannot be sent waits here and is
          tried again, up to eight times.
        </p>
      ) : (
        <Notice look="warning" title="No letter is sent: no mail server is set.">
          <p>
            Pass the texts on yourself, each to the person it is for and nobody else: their links open doors.
            To have letters sent, set SMTP_URL, such as smtps://user:password@mail.example.gov.uk, and
            MAIL_FROM, and start the app again; what waits goes out then.
          </p>
        </Notice>
      )}
      {sends && waiting > 0 && (
        <PostForm to="/people/outbox/send" className="mt-4">
          <div>
            <Button>Try to send what waits now</Button>
          </div>
        </PostForm>
      )}
      <LetterList letters={letters} />
    </>
  );
});
