import { SubjectLink } from "#components/record/subject-link";
import type { AuditEntry } from "#lib/audit/entry";
import { told } from "#lib/audit/words";
import { momentInWords } from "#lib/presentation";

/** Deeds of or about one person, newest first. @param subjects whether each says what it was done to */
export function DeedList({ entries, subjects = true }: { entries: AuditEntry[]; subjects?: boolean }) {
  if (entries.length === 0) return <p>Nothing yet.</p>;
  return (
    <ul className="grid max-w-3xl">
      {entries.map((entry) => {
        const { sentences, by, reason } = told(entry, true);
        return (
          <li key={entry.number} className="border-b border-line py-2">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {reason && <p className="text-soft">Reason: {reason}</p>}
            <p className="text-[0.92rem] text-soft">
              <a href={`/record?from=${entry.number}`}>No. {entry.number}</a>, {momentInWords(entry.at)}
              {subjects ? (
                <>
                  , <SubjectLink entry={entry} />
                </>
              ) : (
                <>, {by}</>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
