import { TablePage } from "#components/correspondence/table/table-page";
import type { Reading } from "#lib/correspondence/reading";
import type { Parameters } from "#lib/platform/parameters";
import { draftFilesHref } from "#lib/revision/draft/draft-address";
import { revisionHref } from "#lib/revision/paper-address";
import type { OfDraft } from "../../of-draft";

/** The table of a draft, read one way or the other. */
export function DraftTable(props: { draft: OfDraft["draft"]; reading: Reading; parameters: Parameters }) {
  const { draft, reading, parameters } = props;
  const { revision, correspondence } = draft;
  const id = revision.id;
  return (
    <TablePage
      correspondence={reading.inverted ? correspondence.turned() : correspondence}
      reading={reading}
      parameters={parameters}
      nav={null}
      standing="compiled from what is decided so far, with the index entries behind each"
      places={{
        problems: `${revisionHref(id)}#problems`,
        files: { href: draftFilesHref(id), name: "All files of the draft" },
        pictures: false,
      }}
    />
  );
}
