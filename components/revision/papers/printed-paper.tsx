import type { ReactNode } from "react";
import { PrintedIssue } from "#components/revision/papers/printed-issue";
import { dateInWords } from "#lib/platform/in-words";
import {
  type DocumentIssue,
  type PaperDocument,
  usualReasonInWords,
} from "#lib/revision/papers/paper-document";

/**
 * A review paper below its page's heading, which is its title. It prints as the working group prints its papers.
 * @param beside what a reader on screen finds below an issue (links to what it rests on); it is not printed
 * @param issues those shown, where a reader asked for some of them; all where absent
 */
export function PrintedPaper({
  document,
  issues = document.issues,
  beside,
}: {
  document: PaperDocument;
  issues?: readonly DocumentIssue[];
  beside?: (issue: DocumentIssue) => ReactNode;
}) {
  const { date, introduction, usualReason, closing } = document;
  return (
    <article className="max-w-3xl print:max-w-none print:text-[10.5pt]">
      {date !== null && <p className="mb-2">{dateInWords(date)}</p>}
      <Paragraphs texts={introduction} />
      {usualReason !== null && <p className="mb-2">{usualReasonInWords(usualReason)}</p>}
      {issues.map((issue) => (
        <PrintedIssue key={issue.id} issue={issue} document={document} beside={beside?.(issue)} />
      ))}
      {closing.length > 0 && (
        <div className="mt-6 border-t border-line pt-4 print:border-0">
          <Paragraphs texts={closing} />
        </div>
      )}
    </article>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, at) => (
    <p key={at} className="mb-2">
      {text}
    </p>
  ));
}
