import { WideTable } from "#components/ui/wide-table";
import { count, momentInWords } from "#lib/platform/in-words";
import { FILE_STATES, type StandardsFile, stateOfFile } from "#lib/standards/import/standards-files.db";
import { standardsFileHref } from "#lib/standards/standards-address";

/** The files that were sent, the newest first. */
export function FileTable({ files }: { files: readonly StandardsFile[] }) {
  return (
    <section className="mt-9">
      <h2>Sent files</h2>
      {files.length === 0 ? (
        <p className="mt-2 text-soft">No file was sent yet.</p>
      ) : (
        <WideTable label="Sent files">
          <table className="data-table mt-3 min-w-[46rem]">
            <caption className="sr-only">Sent files</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Sent</th>
                {["Added", "Changed", "Unchanged", "Refused"].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.id}>
                  <th scope="row" className="font-normal break-all">
                    <a href={standardsFileHref(file.id)}>{file.fileName}</a>
                  </th>
                  <td>{momentInWords(file.startedAt)}</td>
                  <td className="number">{count(file.added)}</td>
                  <td className="number">{count(file.changed)}</td>
                  <td className="number">{count(file.unchanged)}</td>
                  <td className="number">{count(file.refused)}</td>
                  <td>{FILE_STATES[stateOfFile(file)]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
