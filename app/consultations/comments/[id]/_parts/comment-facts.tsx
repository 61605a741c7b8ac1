import type { ReactNode } from "react";
import { TYPE_NAMES } from "#lib/files/attachments/attachment";
import { count, momentInWords } from "#lib/platform/in-words";
import { type Comment, STANCE_NAMES } from "#lib/revision/consultation/comment";
import { commentHref, roundHref } from "#lib/revision/consultation/round";

/** A comment as whoever sent it and the groups read it. @param part in words */
export function CommentFacts({ comment, part }: { comment: Comment; part: string }) {
  const { id, round, roundTitle, version, stance, text, link, attachment } = comment;
  const { publishName, personName, sentAt } = comment;
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <Field name="Sent">
        by {personName}, {momentInWords(sentAt)}
      </Field>
      <Field name="Name">{publishName ? "may be published" : "is not published"}</Field>
      <Field name="Round">
        <a href={roundHref(round)}>{roundTitle}</a>
      </Field>
      <Field name="On">
        version {version}: {part}
      </Field>
      <Field name="Stance">{STANCE_NAMES[stance]}</Field>
      <Field name="Comment">{text}</Field>
      {link && (
        <Field name="Link">
          <a href={link} rel="nofollow noopener ugc" className="break-words">
            {link}
          </a>
        </Field>
      )}
      {attachment && (
        <Field name="File">
          <a href={`${commentHref(id)}/file`}>{attachment.fileName}</a>
          <span className="text-soft">
            , {TYPE_NAMES[attachment.type]}, {count(Math.ceil(attachment.size / 1024))} kB, as it was sent:
            open it with care
          </span>
        </Field>
      )}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="whitespace-pre-line max-sm:mb-2">{children}</dd>
    </div>
  );
}
