import { SubjectLink } from "#components/record/subject-link";
import { momentInWords } from "#lib/platform/in-words";
import type { AuditEntry } from "#lib/record/entry";
import { historyItem } from "#lib/record/sentences";

const SHOWN = 10;

/**
 * Deeds of or about one person, newest first; older ones fold away.
 * @param names of people by id, where each deed says what it was done to; left out where that is clear
 */
export function DeedList({ entries, names }: { entries: AuditEntry[]; names?: ReadonlyMap<string, string> }) {
  if (entries.length === 0) return <p>Nothing yet.</p>;
  const items = (some: AuditEntry[]) =>
    some.map((entry) => <Deed key={entry.number} entry={entry} names={names} />);
  return (
    <>
      <ul className="grid max-w-3xl">{items(entries.slice(0, SHOWN))}</ul>
      {entries.length > SHOWN && (
        <details className="mt-2">
          <summary className="w-fit py-1 text-accent">{entries.length - SHOWN} earlier</summary>
          <ul className="grid max-w-3xl">{items(entries.slice(SHOWN))}</ul>
        </details>
      )}
    </>
  );
}

function Deed({ entry, names }: { entry: AuditEntry; names: ReadonlyMap<string, string> | undefined }) {
  const { sentences, by, reason } = historyItem(entry, true);
  return (
    <li className="border-b border-line py-2">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {reason && <p className="whitespace-pre-line text-soft">Reason: {reason}</p>}
      <p className="text-[0.92rem] text-soft">
        <a href={`/record?from=${entry.number}`}>No. {entry.number}</a>, {momentInWords(entry.at)},{" "}
        {names ? <SubjectLink entry={entry} names={names} /> : by}
      </p>
    </li>
  );
}
