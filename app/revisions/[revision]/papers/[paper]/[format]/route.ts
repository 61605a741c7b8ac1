import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { ledToOwn } from "#lib/revision/led-to-own.db";
import { revisionHref } from "#lib/revision/paper-address";
import { PAPER_FORMATS, type PaperFileFormat } from "#lib/revision/papers/paper-files";
import { currentPaper } from "../current-paper";

/** The paper as a file, as far as whoever asks may read it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ revision: string; paper: string; format: string }> },
): Promise<Response> {
  const led = await ledToOwn(request);
  if (led) return led;
  const { revision, paper: segment, format } = await params;
  const { document } = await currentPaper(revision, segment);
  if (!document || !isFormat(format)) {
    return sentencePage(404, {
      title: "There is no such file",
      sentence: "No review paper of this name can be had in this form.",
      link: { href: revisionHref(pathText(revision)), name: "All review papers" },
    });
  }
  const { type, write } = PAPER_FORMATS[format];
  const written = await write(document);
  const body = typeof written === "string" ? text(written, format) : Uint8Array.from(written);
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${document.id}.${format}"`,
      // Members of the groups may read more of it than others.
      "Cache-Control": "no-store",
    },
  });
}

function isFormat(format: string): format is PaperFileFormat {
  return Object.hasOwn(PAPER_FORMATS, format);
}

/** Spreadsheets read a CSV file as UTF-8 only with a mark before it. */
function text(written: string, format: PaperFileFormat): string {
  return format === "csv" ? BYTE_ORDER_MARK + written : written;
}
