import { DiffText } from "#components/record/diff-text";
import { SubjectLink } from "#components/record/subject-link";
import { WideTable } from "#components/ui/wide-table";
import { momentInWords } from "#lib/platform/in-words";
import type { AuditEntry, Fields } from "#lib/record/entry";
import { historyItem } from "#lib/record/sentences";

/** Entries of the record, each in words and with what it was before and after. @param names of people by id */
export function RecordTable({
  entries,
  names,
}: {
  entries: AuditEntry[];
  names: ReadonlyMap<string, string>;
}) {
  return (
    <WideTable label="The record">
      <table className="data-table min-w-[56rem]">
        <caption>
          {entries.length > 0
            ? `Entries ${entries[0]!.number} to ${entries.at(-1)!.number}, newest first`
            : "No entry"}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              No.
            </th>
            <th scope="col" className="pl-4">
              When
            </th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">To</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.number} entry={entry} names={names} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Row({ entry, names }: { entry: AuditEntry; names: ReadonlyMap<string, string> }) {
  const { sentences, prose, by } = historyItem(entry, true);
  return (
    <tr>
      <th scope="row" className="number font-normal">
        {entry.number}
      </th>
      <td className="whitespace-nowrap pl-4">
        <time dateTime={entry.at.toISOString()}>{momentInWords(entry.at)}</time>
      </td>
      <td>{by.replace(/^by /, "")}</td>
      <td>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {prose.map(({ field, parts }) => (
          <details key={field}>
            <summary className="w-fit py-0.5 text-accent">What changed in the {field}</summary>
            <p className="max-w-prose">
              <DiffText parts={parts} />
            </p>
          </details>
        ))}
        {(entry.before || entry.after) && prose.length === 0 && <BeforeAfter entry={entry} />}
      </td>
      <td>
        <SubjectLink entry={entry} names={names} />
      </td>
      <td className="max-w-80 whitespace-pre-line">{entry.reason ?? ""}</td>
    </tr>
  );
}

/** The fields as the record keeps them. */
function BeforeAfter({ entry }: { entry: AuditEntry }) {
  const { before, after } = entry;
  return (
    <details>
      <summary className="w-fit py-0.5 text-accent">Before and after</summary>
      <dl className="text-[0.92rem]">
        <dt className="font-semibold">Before</dt>
        <dd>{fieldsInWords(before)}</dd>
        <dt className="mt-1 font-semibold">After</dt>
        <dd>{fieldsInWords(after)}</dd>
      </dl>
    </details>
  );
}

function fieldsInWords(fields: Fields | null): string {
  if (fields === null) return "nothing";
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("; ");
}
