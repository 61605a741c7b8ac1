import { WideTable } from "#components/ui/wide-table";
import { type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { count, momentInWords } from "#lib/platform/in-words";

const STATES: Record<CodedFile["state"], string> = {
  "to confirm": "Columns to be confirmed",
  "at work": "At work",
  done: "Done",
};
const WORK_NAMES: Record<CodedFile["work"], string> = { code: "Coding", convert: "Converting" };

/** Somebody's files, the newest first. */
export function FileList({ files }: { files: readonly CodedFile[] }) {
  return (
    <section className="mt-9">
      <h2>Your files</h2>
      {files.length === 0 ? (
        <p className="mt-2 text-soft">There are none. What you send is listed here until it is deleted.</p>
      ) : (
        <WideTable label="Your files">
          <table className="data-table mt-3 max-w-5xl min-w-[42rem]">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">What for</th>
                <th scope="col">Sent</th>
                <th scope="col" className="number">
                  Rows
                </th>
                <th scope="col">State</th>
                <th scope="col">Deleted</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.id}>
                  <th scope="row" className="font-normal break-all">
                    <a href={codedFileHref(file.key)}>{file.name}</a>
                  </th>
                  <td>{WORK_NAMES[file.work]}</td>
                  <td>{momentInWords(file.createdAt)}</td>
                  <td className="number">{file.state === "to confirm" ? "" : count(file.rows)}</td>
                  <td>{STATES[file.state]}</td>
                  <td>{momentInWords(file.expiresAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
