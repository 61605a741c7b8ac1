import { WideTable } from "#components/ui/wide-table";
import { editionName } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import type { CodedOtherwise } from "#lib/releases/check/release-check";

/** Entries in sight; the rest is counted. */
const SHOWN = 50;

/** Index entries whose code in the release is another than the decisions come to. */
export function CodedOtherwiseList(props: { entries: readonly CodedOtherwise[]; edition: string }) {
  const { entries, edition } = props;
  return (
    <section aria-labelledby="otherwise" className="mt-9">
      <h2 id="otherwise">Entries that the index codes otherwise than the decisions</h2>
      {entries.length === 0 ? (
        <p>There is none.</p>
      ) : (
        <>
          <p className="mb-2 max-w-3xl">
            {quantity(entries.length, "entry has", "entries have")} a code that somebody edited or imported.
            The release keeps it.
            {entries.length > SHOWN && ` The first ${SHOWN} are shown.`}
          </p>
          <WideTable label="Entries coded otherwise">
            <table className="data-table max-w-3xl">
              <caption className="sr-only">Entries that the index codes otherwise than the decisions</caption>
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col">{editionName(edition)} code in the release</th>
                  <th scope="col">By the decisions</th>
                </tr>
              </thead>
              <tbody>
                {entries.slice(0, SHOWN).map(({ uid, title, released, decided }) => (
                  <tr key={uid}>
                    <th scope="row" className="font-normal">
                      <a href={`/coding-index/${encodeURIComponent(uid)}`}>{title}</a>
                    </th>
                    <td>{released ?? "none"}</td>
                    <td>{decided ?? "none"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        </>
      )}
    </section>
  );
}
