import type { ReactNode } from "react";
import { entryHref } from "#components/coding-index/entry-table";
import { groupHref } from "#components/editions/group-link";
import type { Suggestion } from "#lib/coding-index/suggestions/suggestion";
import type { Edition } from "#lib/facts/edition";
import { momentInWords } from "#lib/platform/in-words";

/** What somebody suggested, and what became of it. */
export function SuggestionFacts(props: {
  suggestion: Suggestion;
  /** The edition that titles are suggested for. */
  edition: Pick<Edition, "id" | "shortTitle">;
}) {
  const { suggestion, edition } = props;
  const { add, ind, code, note, suggestedBy, suggestedAt, research } = suggestion;
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <Field name="Suggested">
        by {suggestedBy}, {momentInWords(suggestedAt)}
      </Field>
      <Field name="Additional term">{add || "none"}</Field>
      <Field name="Industry">{ind || "none"}</Field>
      <Field name={`Unit group in ${edition.shortTitle}`}>
        {code ? (
          <a href={groupHref(edition.id, code)} className="code">
            {code}
          </a>
        ) : (
          "not known"
        )}
      </Field>
      <Field name="Why, and where seen">{note || "not said"}</Field>
      {research && <Field name="What was found out">{research}</Field>}
      <Field name="Outcome">
        <Outcome suggestion={suggestion} />
      </Field>
    </dl>
  );
}

/** "Open", or who decided what, when and why. */
function Outcome({ suggestion }: { suggestion: Suggestion }) {
  const { status, decidedBy, decidedAt, reason, entryUid } = suggestion;
  if (status === "open" || decidedAt === null) return "Open: the custodian has not decided yet";
  return (
    <>
      <strong>{status === "accepted" ? "Accepted" : "Refused"}</strong> by {decidedBy ?? "the custodian"},{" "}
      {momentInWords(decidedAt)}: {reason}
      {entryUid && (
        <>
          {" "}
          <a href={entryHref(entryUid, "working")}>See the entry</a>
        </>
      )}
    </>
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
