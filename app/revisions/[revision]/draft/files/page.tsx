import { PageHeading } from "#components/ui/page-heading";
import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import { draftFileName, draftTables } from "#lib/publication/drafts/draft-tables.db";
import { draftFilesHref } from "#lib/revision/draft/draft-address";
import { draftMetadata, ofDraft } from "../of-draft";

export const generateMetadata = draftMetadata(() => "Files");

const FORMATS = Object.keys(FILE_FORMATS) as FileFormat[];

/** Every table of the draft, in each format. */
export default ofDraft("files", ({ draft }) => (
  <>
    <PageHeading title={`Files of the draft of ${draft.edition.shortTitle}`}>
      <p>
        Each has “draft” and the day in its name, and says what it is a draft of. They change with every
        decision, and are kept nowhere.
      </p>
    </PageHeading>
    <ul className="grid max-w-4xl gap-4">
      {draftTables(draft).map((table) => (
        <li key={table.name} className="border-l-2 border-line pl-3">
          <h2 className="text-[1.1rem]">{table.title}</h2>
          <p className="text-[0.94rem] text-soft">{table.words}</p>
          <p className="mt-1 flex flex-wrap gap-x-4">
            {FORMATS.map((format) => (
              <a
                key={format}
                href={draftFilesHref(draft.revision.id, `${draftFileName(draft, table)}.${format}`)}
                aria-label={`${table.title} as ${FILE_FORMATS[format].name}`}
                className="inline-block py-0.5"
              >
                {FILE_FORMATS[format].name}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  </>
));
