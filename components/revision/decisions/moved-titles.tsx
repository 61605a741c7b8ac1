import { EntryWords } from "#components/revision/proposals/entry-ticks";
import { WideTable } from "#components/ui/wide-table";
import type { WhatIf } from "#lib/compile/what-if";
import { count, quantity } from "#lib/platform/in-words";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";

/** So many job titles stand on the page; the rest are shown to whoever asks. */
const FIRST = 20;

/** Job titles that go elsewhere, each with the group it leaves and the one it comes to. */
export function MovedTitles(props: {
  entries: WhatIf["entries"];
  titles: WhatIfTitles;
  /** Where all of them are shown; null where they are. */
  allHref: string | null;
}) {
  const { entries, titles, allHref } = props;
  if (entries.length === 0) return <p>No job title moves.</p>;
  const shown = allHref === null ? entries : entries.slice(0, FIRST);
  const group = (code: string | null, none: string) =>
    code === null ? (
      none
    ) : (
      <>
        <span className="code">{code}</span> {titles.target(code)}
      </>
    );
  return (
    <>
      <p className="mb-1">
        {quantity(entries.length, "job title")} {entries.length === 1 ? "moves" : "move"}
        {shown.length < entries.length && `; the first ${FIRST}`}:
      </p>
      <WideTable label="Each job title that moves, from and to">
        <table className="data-table max-w-4xl">
          <thead>
            <tr>
              <th scope="col">Job title</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ uid, before, after }) => {
              const entry = titles.entry(uid);
              return (
                <tr key={uid}>
                  <th scope="row" className="font-normal">
                    {entry ? <EntryWords entry={entry} /> : "a title that is no longer in the index"}
                  </th>
                  <td>{group(before, "not in the index")}</td>
                  <td>{group(after, "out of the index")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
      {allHref !== null && shown.length < entries.length && (
        <p className="mt-1">
          <a href={allHref}>Show all {count(entries.length)} job titles</a>
        </p>
      )}
    </>
  );
}
