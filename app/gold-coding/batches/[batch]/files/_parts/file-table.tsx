import { WideTable } from "#components/ui/wide-table";
import { batchFileHref } from "#lib/gold-coding/batches/batch-address";
import type { BatchFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { FILE_STATE_WORDS, fileState } from "#lib/gold-coding/batches/import/file-state";
import { count, momentInWords } from "#lib/platform/in-words";

/** The files of a batch, the newest first. */
export function FileTable({ batchId, files }: { batchId: string; files: readonly BatchFile[] }) {
  return (
    <section className="mt-9">
      <h2>Sent files</h2>
      {files.length === 0 ? (
        <p className="mt-2 text-soft">No file was sent yet.</p>
      ) : (
        <WideTable label="Sent files">
          <table className="data-table mt-3 min-w-[40rem]">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Sent</th>
                <th scope="col" className="number">
                  Records
                </th>
                <th scope="col" className="number">
                  Rows refused
                </th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.id}>
                  <th scope="row" className="font-normal break-all">
                    <a href={batchFileHref(batchId, file.id)}>{file.fileName}</a>
                  </th>
                  <td>{momentInWords(file.startedAt)}</td>
                  <td className="number">{count(file.imported)}</td>
                  <td className="number">{count(file.refused)}</td>
                  <td>{FILE_STATE_WORDS[fileState(file)]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
