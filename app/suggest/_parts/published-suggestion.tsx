import { dateInWords } from "#lib/platform/in-words";
import { wallTime } from "#lib/revision/consultation/window";
import type { PublicIssue } from "#lib/revision/suggestions/public-issues.db";
import { type RevisionSuggestion, reference, suggestedHref } from "#lib/revision/suggestions/suggestion";

/** A suggestion that was dealt with, as everybody reads it: without who sent it. @param issue where it can be read */
export function PublishedSuggestion({
  suggestion,
  issue,
}: {
  suggestion: RevisionSuggestion;
  issue: PublicIssue | undefined;
}) {
  const { id, title, text, status, answer, sentAt, answeredAt } = suggestion;
  const day = (moment: Date) => dateInWords(wallTime(moment).date);
  return (
    <article aria-labelledby={`suggestion-${id}`} className="max-w-3xl">
      <h2 id={`suggestion-${id}`}>{title}</h2>
      <p className="text-[0.92rem] text-soft">
        <a href={suggestedHref(id)}>{reference(id)}</a>, suggested on {day(sentAt)}
        {answeredAt && `, ${status === "raised" ? "taken up" : "answered"} on ${day(answeredAt)}`}
      </p>
      <p className="mt-2 whitespace-pre-line break-words">{text}</p>
      <div className="mt-2 border-l-4 border-rule pl-3">
        <p className="font-semibold">Answer of the working group</p>
        {status === "raised" ? (
          <p>
            An issue was raised from it: evidence is gathered, and a change is proposed or found not to be
            needed.{" "}
            {issue ? (
              <a href={issue.href}>{issue.label}</a>
            ) : (
              "It can be read once its proposal is out for comment."
            )}
          </p>
        ) : (
          <p className="whitespace-pre-line break-words">{answer}</p>
        )}
      </div>
    </article>
  );
}
