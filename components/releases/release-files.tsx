import { WideTable } from "#components/ui/wide-table";
import { CONTENT_FILE } from "#lib/facts/released-facts";
import { count } from "#lib/platform/in-words";
import { INPUT_FILE } from "#lib/releases/freeze/release-files";
import { releaseHref } from "#lib/releases/release-address";
import type { Release } from "#lib/releases/releases.db";
import { RELEASE_TABLES, tableFileName } from "#lib/releases/tables/release-tables";

/** The files of a release with their checksums. @param damaged names of those whose bytes have another checksum now */
export function ReleaseFiles({ release, damaged }: { release: Release; damaged: readonly string[] }) {
  return (
    <WideTable label="Files">
      <table className="data-table min-w-[48rem]">
        <caption className="sr-only">Files of the release with their checksums</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What it holds</th>
            <th scope="col" className="number">
              Bytes
            </th>
            <th scope="col">SHA-256</th>
            <th scope="col">Computed anew</th>
          </tr>
        </thead>
        <tbody>
          {release.files.map(({ name, size, sha256 }) => (
            <tr key={name}>
              <th scope="row" className="font-normal">
                <a href={releaseHref(release, name)} className="inline-block py-0.5">
                  {name}
                </a>
              </th>
              <td>{wordsOf(release, name)}</td>
              <td className="number">{count(size)}</td>
              <td>
                <code className="break-all text-[0.85em]">{sha256}</code>
              </td>
              <td>{damaged.includes(name) ? <strong>Another checksum</strong> : "The same"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function wordsOf(release: Release, file: string): string {
  if (file === CONTENT_FILE) return "All that is shown of the release, as JSON";
  if (file === INPUT_FILE) return "All that the release is made from, as JSON";
  return RELEASE_TABLES.find(({ name }) => tableFileName(release, name) === file)?.words ?? "";
}
