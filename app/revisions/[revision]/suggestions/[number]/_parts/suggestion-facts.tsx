import type { ReactNode } from "react";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { TYPE_NAMES } from "#lib/files/attachments/attachment";
import { count, momentInWords } from "#lib/platform/in-words";
import { type RevisionSuggestion, suggestionHref } from "#lib/revision/suggestions/suggestion";

/** A suggestion as those who answer it read it. @param edition that its groups are of */
export function SuggestionFacts(props: {
  suggestion: RevisionSuggestion;
  revision: string;
  edition: EditionWithGroups | null;
}) {
  const { suggestion, revision, edition } = props;
  const { id, text, codes, url, attachment, name, email, sentAt } = suggestion;
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <Field name="Sent">{momentInWords(sentAt)}</Field>
      <Field name="By">{[name, email].filter(Boolean).join(", ") || "somebody who did not say"}</Field>
      <Field name="Why">{text}</Field>
      {codes.length > 0 && (
        <Field name={`Groups of ${edition?.shortTitle ?? suggestion.edition}`}>
          {codes.map((code) => (
            <a
              key={code}
              href={`/editions/${encodeURIComponent(suggestion.edition)}/groups/${code}`}
              className="block"
            >
              <span className="code">{code}</span> {edition?.byCode.get(code)?.title}
            </a>
          ))}
        </Field>
      )}
      {url && (
        <Field name="Link">
          <a href={url} rel="nofollow noopener ugc" className="break-words">
            {url}
          </a>
        </Field>
      )}
      {attachment && (
        <Field name="File">
          <a href={`${suggestionHref(revision, id)}/file`}>{attachment.fileName}</a>
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
      <dd className="whitespace-pre-line break-words max-sm:mb-2">{children}</dd>
    </div>
  );
}
