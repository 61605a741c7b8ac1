import { WideTable } from "#components/ui/wide-table";
import { recordHref } from "#lib/gold-coding/batches/batch-address";
import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import { RECORD_STATE_WORDS } from "#lib/gold-coding/batches/records/record-filter";
import type { RecordLine } from "#lib/gold-coding/batches/records/records.db";
import { count, share } from "#lib/platform/in-words";

/** A page of records. */
export function RecordTable(props: {
  records: readonly RecordLine[];
  editions: readonly EditionOfAnswers[];
  erased: boolean;
}) {
  const { records, editions, erased } = props;
  return (
    <WideTable label="Records">
      <table className="data-table min-w-[56rem]">
        <thead>
          <tr>
            <th scope="col">Record</th>
            {!erased && (
              <>
                <th scope="col">Job title</th>
                <th scope="col">Industry</th>
              </>
            )}
            <th scope="col">Assigned</th>
            <th scope="col" className="number">
              Confidence
            </th>
            <th scope="col" className="number">
              Codings
            </th>
            {editions.map(({ id, shortTitle }) => (
              <th key={id} scope="col">
                Gold code{editions.length > 1 && ` of ${shortTitle}`}
              </th>
            ))}
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row" className="font-normal">
                <a
                  href={recordHref(record.id)}
                  className={record.reference.length < 16 ? "whitespace-nowrap" : ""}
                >
                  {record.reference}
                </a>
              </th>
              {!erased && (
                <>
                  <td>{record.jobTitle || <NotStated />}</td>
                  <td>{record.industryText || <NotStated />}</td>
                </>
              )}
              <td className="tabular-nums">{record.assignedCode ?? <NotStated />}</td>
              <td className="number">{record.confidence === null ? "" : share(record.confidence)}</td>
              <td className="number">{count(record.codings)}</td>
              {editions.map(({ id }, at) => (
                <td key={id} className="tabular-nums">
                  {record.goldCodes === null ? "" : record.goldCodes[at] || "cannot be coded"}
                </td>
              ))}
              <td className="whitespace-nowrap">{RECORD_STATE_WORDS[record.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function NotStated() {
  return <span className="text-soft">not stated</span>;
}
