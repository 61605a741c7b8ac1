import type { ReactNode } from "react";
import { WideTable } from "#components/ui/wide-table";
import { CONTENT_FILE } from "#lib/facts/released-facts";
import { count } from "#lib/platform/in-words";
import { INPUT_FILE } from "#lib/releases/freeze/release-files";
import { releaseHref } from "#lib/releases/release-address";
import type { Release } from "#lib/releases/releases.db";
import { RELEASE_TABLES, TABLE_SUBJECTS } from "#lib/releases/tables/release-tables";
import { KEPT_ENDS, MADE_ENDS, tableFileName } from "#lib/releases/tables/table-files";
import type { TitleFile } from "#lib/releases/tables/title-files";

/** What the files of a table are called, in a word. */
const FORMATS: Record<string, string> = {
  [KEPT_ENDS.csv]: "CSV",
  [KEPT_ENDS.metadata]: "What its columns hold",
  [KEPT_ENDS.json]: "JSON, packed",
};

/**
 * The files of a release by subject, with sizes and checksums.
 * @param damaged names of those whose bytes have another checksum now
 * @param titles files for other programs, made from the release when somebody asks
 */
export function ReleaseFiles(props: {
  release: Release;
  damaged: readonly string[];
  titles: readonly TitleFile[];
}) {
  const { release, damaged, titles } = props;
  const tables = RELEASE_TABLES.map(({ subject, name, words }) => ({
    subject,
    words,
    files: Object.values(KEPT_ENDS).flatMap((end) =>
      namedFile(release, tableFileName(release, name, end), end),
    ),
    made: Object.values(MADE_ENDS).map((end) => tableFileName(release, name, end)),
  })).filter(({ files }) => files.length > 0);
  const shown = new Set(tables.flatMap(({ files }) => files.map(({ file }) => file.name)));
  const others = release.files.filter(({ name }) => !shown.has(name));
  return (
    <>
      {TABLE_SUBJECTS.map((subject) => {
        const own = tables.filter((table) => table.subject === subject);
        return (
          own.length > 0 && (
            <Files key={subject} title={subject}>
              {own.map(({ words, files, made }) => (
                <FileRows
                  key={words}
                  words={words}
                  {...{ release, damaged, files }}
                  made={files.length > 1 ? made : []}
                />
              ))}
            </Files>
          )
        );
      })}
      {titles.length > 0 && (
        <section className="mt-5">
          <h3>For other programs</h3>
          <p className="mt-1 max-w-3xl">
            Two columns each, made from what the release holds when you ask:{" "}
            {titles.map(({ end, title }, at) => (
              <span key={end}>
                {at > 0 && " · "}
                <a href={releaseHref(release, tableFileName(release, end))} className="inline-block py-0.5">
                  {title}
                </a>
              </span>
            ))}
          </p>
        </section>
      )}
      <Files title="The whole release">
        {others.map((file) => (
          <FileRows
            key={file.name}
            words={wordsOf(file.name)}
            files={[{ file, format: file.name.endsWith(".gz") ? "JSON, packed" : file.name }]}
            made={[]}
            {...{ release, damaged }}
          />
        ))}
      </Files>
    </>
  );
}

type File = Release["files"][number];

function namedFile(release: Release, name: string, end: string): { file: File; format: string }[] {
  const file = release.files.find((one) => one.name === name);
  return file ? [{ file, format: FORMATS[end] ?? end }] : [];
}

function Files({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3>{title}</h3>
      <WideTable label={title}>
        <table className="data-table min-w-[52rem]">
          <caption className="sr-only">{title}: files with their checksums</caption>
          <thead>
            <tr>
              <th scope="col">What it holds</th>
              <th scope="col">File</th>
              <th scope="col" className="number">
                Bytes
              </th>
              <th scope="col">SHA-256</th>
              <th scope="col">Computed anew</th>
            </tr>
          </thead>
          {children}
        </table>
      </WideTable>
    </section>
  );
}

/** The files of one table. @param made names of those that are made from the kept ones when somebody asks */
function FileRows(props: {
  release: Release;
  words: string;
  files: readonly { file: File; format: string }[];
  made: readonly string[];
  damaged: readonly string[];
}) {
  const { release, words, files, made, damaged } = props;
  return (
    <tbody>
      {files.map(({ file: { name, size, sha256 }, format }, at) => (
        <tr key={name}>
          {at === 0 && (
            <th
              scope={files.length > 1 ? "rowgroup" : "row"}
              rowSpan={files.length}
              className="max-w-72 border-b border-line align-top font-normal"
            >
              {words}
              {made.length > 0 && (
                <span className="block text-[0.92em] text-soft">
                  Also as{" "}
                  {made.map((one, index) => (
                    <span key={one}>
                      {index > 0 && " and "}
                      <a href={releaseHref(release, one)} className="inline-block py-0.5">
                        {one.endsWith(MADE_ENDS.workbook) ? "Excel" : "JSON"}
                        <span className="sr-only">: {words}</span>
                      </a>
                    </span>
                  ))}
                  , made from the packed JSON
                </span>
              )}
            </th>
          )}
          <td>
            <a href={releaseHref(release, name)} className="inline-block py-0.5" title={name}>
              {format}
              <span className="sr-only">: {words}</span>
            </a>
          </td>
          <td className="number">{count(size)}</td>
          <td>
            <code className="break-all text-[0.85em]">{sha256}</code>
          </td>
          <td>{damaged.includes(name) ? <strong>Another checksum</strong> : "The same"}</td>
        </tr>
      ))}
    </tbody>
  );
}

function wordsOf(file: string): string {
  if (file === CONTENT_FILE) return "All that is shown of the release";
  if (file === INPUT_FILE) return "All that the release is made from";
  return "A file of a release that an earlier version of the program made";
}
