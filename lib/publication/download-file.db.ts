import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { csvMetadata, METADATA_SUFFIX } from "#lib/files/csv-metadata";
import { FILE_FORMATS, type FileFormat } from "#lib/files/file-formats";
import { LICENCE, MAKER } from "#lib/files/provenance";
import { longTableCsv } from "#lib/files/table-csv";
import { longTableJson } from "#lib/files/table-json";
import { tableWorkbook } from "#lib/files/table-workbook";
import { dateInWords } from "#lib/platform/in-words";
import { versioned } from "#lib/platform/versioned";
import { readAbout } from "#lib/publication/about.db";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { type Download, readDownloads } from "#lib/publication/downloads.db";
import { approximateSizes } from "#lib/publication/sizes";

/** The companion of a CSV file, which says what that cannot say of itself: which release it is, and what its columns hold. */
export const CSV_METADATA = "csv-metadata";

/** One table in one format, or the companion of its CSV file. */
interface PublishedFile {
  download: Download;
  format: FileFormat | typeof CSV_METADATA;
}

const FORMATS = [...(Object.keys(FILE_FORMATS) as FileFormat[]), CSV_METADATA] as const;

/** The file of a name like "soc2020-structure.xlsx"; null when no table has it. */
export async function findFile(name: string): Promise<PublishedFile | null> {
  for (const { downloads } of await readDownloads()) {
    for (const download of downloads) {
      for (const format of FORMATS) {
        if (name === fileName({ download, format })) return { download, format };
      }
    }
  }
  return null;
}

/** "soc2020-structure.csv"; its companion is "soc2020-structure.csv-metadata.json". */
export function fileName({ download, format }: PublishedFile): string {
  return format === CSV_METADATA ? `${download.name}.csv${METADATA_SUFFIX}` : `${download.name}.${format}`;
}

/** The media type of a file. Source of that of a companion: W3C, Model for Tabular Data, section 5.2. */
export function typeOf({ format }: PublishedFile): string {
  return format === CSV_METADATA ? "application/csvm+json" : FILE_FORMATS[format].type;
}

const files = new Map<string, ReturnType<typeof versioned<PreparedBody>>>();

/** The file's bytes, made once for each version of what is in it and then kept: a large workbook takes seconds. */
export async function readFile(file: PublishedFile): Promise<PreparedBody> {
  const name = fileName(file);
  const kept = files.get(name) ?? versioned<PreparedBody>(`file ${name}`);
  files.set(name, kept);
  return kept(await file.download.version(), () => makeFile(file));
}

async function makeFile({ download, format }: PublishedFile): Promise<PreparedBody> {
  const [table, { release, ...about }] = await Promise.all([download.read(), readAbout(download)]);
  const rows = table.rows.length;
  if (format === CSV_METADATA) {
    const issued = release?.releasedOn ?? null;
    const url = fileName({ download, format: "csv" });
    return prepareBody(csvMetadata(table, { ...about, licence: LICENCE, issued, url }), "file");
  }
  if (format === "csv") return prepareBody(BYTE_ORDER_MARK + (await longTableCsv(table)), "file");
  if (format === "json")
    return prepareBody(await longTableJson({ ...about, release, rowCount: rows }, table), "file");
  const bytes = await tableWorkbook("Data", table, [
    ["Title", about.title],
    ["What it holds", about.description],
    ["Rows", String(rows)],
    ["Source", about.source],
    ["Licence", `${about.licence}, ${LICENCE.href}. ${LICENCE.attribution}`],
    ["Version", about.version],
    ["Release", release ? `${release.title}, ${dateInWords(release.releasedOn)}` : "none"],
    ["Made by", MAKER],
  ]);
  return prepareBody(bytes, "compressed");
}

/** What the page says of a table: its rows, and about how many bytes each file has. */
export interface DownloadSummary {
  rows: number;
  bytes: Record<FileFormat, number>;
}

const summaries = new Map<string, ReturnType<typeof versioned<DownloadSummary>>>();

/** Of every table by name; each is computed once for each version of what is in it. */
export async function readSummaries(): Promise<ReadonlyMap<string, DownloadSummary>> {
  const found = new Map<string, DownloadSummary>();
  for (const download of (await readDownloads()).flatMap((section) => section.downloads)) {
    const { name } = download;
    const kept = summaries.get(name) ?? versioned<DownloadSummary>(`summary of ${name}`);
    summaries.set(name, kept);
    const summary = await kept(await download.version(), async () => {
      const table = await download.read();
      return { rows: table.rows.length, bytes: approximateSizes(table) };
    });
    found.set(name, summary);
  }
  return found;
}
