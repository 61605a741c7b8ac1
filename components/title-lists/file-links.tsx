import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import { listHref } from "#lib/title-lists/list-address";

/** Tables of a list to download, each in every format. */
export function FileLinks({
  list,
  files,
}: {
  list: number;
  files: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <section aria-labelledby="files" className="no-print mt-8">
      <h2 id="files">Download</h2>
      <ul className="mt-1">
        {files.map(([id, name]) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            {name}:
            {(Object.keys(FILE_FORMATS) as FileFormat[]).map((format) => (
              <a
                key={format}
                href={listHref(list, `files/${id}.${format}`)}
                download
                aria-label={`${name} as ${FILE_FORMATS[format].name}`}
              >
                {FILE_FORMATS[format].name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
