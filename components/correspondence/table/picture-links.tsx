import { pictureHref } from "#lib/correspondence/pictures/picture-address";
import type { Reading } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";

/** Links to the pictures of the minor groups that rows are of. */
export function PictureLinks({ rows, reading }: { rows: readonly MapRow[]; reading: Reading }) {
  const { source, path } = reading;
  const minors = [...new Set(rows.flatMap((row) => row.source?.code.slice(0, 3) ?? []))].sort();
  if (minors.length === 0) return null;
  return (
    <p className="no-print mt-4 text-[0.94rem]">
      Pictures of these minor groups of {source.name}:{" "}
      {minors.map((minor) => (
        <a key={minor} href={pictureHref(path, minor)} className="mr-2 inline-block py-0.5">
          {minor}
        </a>
      ))}
    </p>
  );
}
