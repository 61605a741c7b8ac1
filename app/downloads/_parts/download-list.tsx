import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import { quantity } from "#lib/platform/in-words";
import { CSV_METADATA, type DownloadSummary, fileName } from "#lib/publication/download-file.db";
import type { Download, DownloadSection } from "#lib/publication/downloads.db";
import { sizeInWords } from "#lib/publication/sizes";

/** The tables of one section, each with its files. */
export function DownloadList(props: {
  section: DownloadSection;
  summaries: ReadonlyMap<string, DownloadSummary>;
}) {
  const { section, summaries } = props;
  const sources = new Set(section.downloads.map((download) => download.source));
  const [shared] = sources.size === 1 ? sources : [];
  return (
    <section id={section.id} aria-labelledby={`${section.id}-title`} className="scroll-mt-4 pt-9">
      <h2 id={`${section.id}-title`} className="border-b-2 border-rule pb-1.5">
        {section.title}
      </h2>
      {shared && <Source source={shared} className="pt-2" />}
      <ul>
        {section.downloads.map((download) => (
          <DownloadItem
            key={download.name}
            download={download}
            summary={summaries.get(download.name)}
            namesSource={!shared}
          />
        ))}
      </ul>
    </section>
  );
}

function Source({ source, className = "" }: { source: string; className?: string }) {
  return <p className={`max-w-3xl text-[0.88rem] text-soft ${className}`}>Source: {source}.</p>;
}

function DownloadItem(props: {
  download: Download;
  summary: DownloadSummary | undefined;
  namesSource: boolean;
}) {
  const { download, summary, namesSource } = props;
  const { anchor, title, words, source } = download;
  return (
    <li
      id={anchor}
      className="grid scroll-mt-4 gap-x-8 gap-y-2.5 border-b border-line py-4 target:bg-accent-wash md:grid-cols-[1fr_auto]"
    >
      <div>
        <h3>
          {title}
          {summary && (
            <span className="ml-2 whitespace-nowrap text-[0.92rem] font-normal text-soft">
              {quantity(summary.rows, "row")}
            </span>
          )}
        </h3>
        <p className="max-w-2xl">{words}</p>
        {namesSource && <Source source={source} />}
      </div>
      <ul className="flex flex-wrap content-start gap-2 no-print">
        {(Object.keys(FILE_FORMATS) as FileFormat[]).map((format) => (
          <li key={format}>
            <a
              href={`/downloads/${fileName({ download, format })}`}
              className="grid min-h-11 min-w-24 content-center rounded-md border border-rule bg-card px-3 py-1 text-center leading-tight no-underline visited:text-accent hover:bg-wash"
            >
              <span className="font-semibold">
                <span className="sr-only">{title} as </span>
                {FILE_FORMATS[format].name}
              </span>
              {summary && (
                <span className="text-[0.82rem] text-soft">{sizeInWords(summary.bytes[format])}</span>
              )}
            </a>
          </li>
        ))}
        <li className="w-full text-[0.88rem]">
          <a
            href={`/downloads/${fileName({ download, format: CSV_METADATA })}`}
            className="inline-block py-1"
          >
            <span className="sr-only">{title}: </span>what the CSV holds, for programs
          </a>
        </li>
      </ul>
    </li>
  );
}
