import type { Metadata } from "next";
import { headers } from "next/headers";
import { PageHeading } from "#components/ui/page-heading";
import { LICENCE } from "#lib/files/provenance";
import { askedOrigin } from "#lib/platform/request-headers";
import { ageInWords, editedInWords, readDataState } from "#lib/publication/about.db";
import { readSummaries } from "#lib/publication/download-file.db";
import { readDownloads } from "#lib/publication/downloads.db";
import { RELEASES_PATH } from "#lib/releases/release-address";
import { ApiGuide } from "./_parts/api-guide";
import { DownloadList } from "./_parts/download-list";
import { PlugItIn } from "./_parts/plug-it-in";

export const metadata: Metadata = { title: "Downloads and API" };

export default async function Downloads() {
  const [sections, state, edited, summaries, asked] = await Promise.all([
    readDownloads(),
    readDataState(),
    editedInWords(),
    readSummaries(),
    headers(),
  ]);
  const origin = askedOrigin(asked);
  return (
    <>
      <PageHeading title="Downloads and API">
        <p>
          Every table as a whole, in three formats; sizes are approximate.
          {state.index !== null && ` Coding index Version ${state.index}.`}
          {` ${ageInWords(state)}`}
          {edited && ` ${edited}`} Each release keeps its own files, under{" "}
          <a href={RELEASES_PATH}>Releases</a>.
        </p>
      </PageHeading>
      <nav aria-label="On this page" className="flex flex-wrap gap-x-5 gap-y-1">
        {[...sections, { id: "plug-in", title: "Plug it in" }, { id: "api", title: "For programs" }].map(
          ({ id, title }) => (
            <a key={id} href={`#${id}`} className="py-1">
              {title}
            </a>
          ),
        )}
      </nav>
      <div className="mt-4 grid max-w-3xl gap-2 text-[0.94rem]">
        <p>
          In Excel files codes are text, and a first sheet says what the table is and what each column holds.
          A CSV file is UTF-8 and safe to open, but a spreadsheet reads its codes as numbers or dates: 0110
          becomes 110. Open the Excel file there.
        </p>
        <p className="text-soft">
          Contains public sector information licensed under the <a href={LICENCE.href}>{LICENCE.name}</a>. Say
          where the data is from when you use it: each table names its source.
        </p>
      </div>
      {sections.map((section) => (
        <DownloadList key={section.id} section={section} summaries={summaries} />
      ))}
      <PlugItIn origin={origin} />
      <ApiGuide origin={origin} />
    </>
  );
}
