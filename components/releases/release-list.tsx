import { WideTable } from "#components/ui/wide-table";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { dateInWords } from "#lib/platform/in-words";
import { releaseHref } from "#lib/releases/release-address";

/** Releases, the newest first. */
export function ReleaseList({ releases }: { releases: readonly ReleaseHeading[] }) {
  if (releases.length === 0) return <p>Nothing is released yet.</p>;
  return (
    <WideTable label="Releases">
      <table className="data-table min-w-[40rem]">
        <caption className="sr-only">Releases, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">Date</th>
            <th scope="col">Coding index</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release.id}>
              <th scope="row" className="font-normal">
                <a href={releaseHref(release)} className="inline-block py-0.5">
                  {release.title}
                </a>
              </th>
              <td className="whitespace-nowrap">{dateInWords(release.releasedOn)}</td>
              <td>Version {release.indexVersion}</td>
              <td>{release.notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
