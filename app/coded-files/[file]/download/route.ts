import { Readable } from "node:stream";
import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { findCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { codedFileName } from "#lib/coded-files/kept/file-name";
import { writtenFile } from "#lib/coded-files/kept/written-file.db";
import { readViewer } from "#lib/people/viewer.db";
import { pathText } from "#lib/platform/parameters";
import { savedFile } from "#lib/web/saved-file";

/** The file as it came, with the columns that were added. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const viewer = await readViewer(request.headers);
  const key = pathText((await params).file);
  const file = await findCodedFile(key, viewer?.person.id ?? null);
  // Its page says what is the matter.
  if (file?.state !== "done")
    return new Response(null, {
      status: 303,
      headers: { Location: codedFileHref(key), "Cache-Control": "no-store" },
    });
  const { format, content } = writtenFile(file);
  const body = Readable.toWeb(Readable.from(content)) as ReadableStream;
  const response = savedFile(body, codedFileName(file.name, file.work, format), TYPES[format]);
  response.headers.set("X-Robots-Tag", "noindex");
  return response;
}

const TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
