import { FILE_FORMATS } from "#lib/files/file-formats";
import { readReleaseOf } from "#lib/publication/about.db";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { chooseType } from "#lib/publication/api/negotiation";
import { text } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { CSV_METADATA, fileName, findFile, readFile, typeOf } from "#lib/publication/download-file.db";
import { formerFile } from "#lib/publication/former-addresses";
import { readTitleFile } from "#lib/publication/title-files.db";

const file = endpoint({
  path: { file: text() },
  async run({ file: name }) {
    const titles = await readTitleFile(name);
    if (titles) {
      const disposition = { "Content-Disposition": `attachment; filename="${name}"` };
      return { ...titles, type: FILE_FORMATS.csv.type, headers: disposition };
    }
    const found = await findFile(name);
    if (found === null) {
      throw new ProblemDetails(
        "unknown-address",
        `There is no file “${name}”. All files are listed under /downloads.`,
        {
          suggestions: [{ href: "/downloads", name: "Downloads" }],
        },
      );
    }
    const { download, format } = found;
    const companion = fileName({ download, format: CSV_METADATA });
    return {
      body: await readFile(found),
      type: typeOf(found),
      headers: {
        "Content-Disposition": `attachment; filename="${fileName(found)}"`,
        ...(format === "csv" && {
          Link: `</downloads/${companion}>; rel="describedby"; type="${typeOf({ download, format: CSV_METADATA })}"`,
        }),
      },
      release: await readReleaseOf(download),
    };
  },
});

export const { HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = file;

/** A person who comes to a file that is not there gets a page, a program the problem as JSON. */
export async function GET(
  request: Request,
  context: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file: name } = await context.params;
  const now = formerFile(name);
  if (now !== null) return new Response(null, { status: 308, headers: { Location: `/downloads/${now}` } });
  const missing = (await findFile(name)) === null && (await readTitleFile(name)) === null;
  const answer = chooseType(request.headers.get("accept"), ["application/problem+json", "text/html"]);
  return missing && answer === "text/html" ? noSuchFile() : file.GET(request, context);
}

/** server/documents.ts puts the site's own page in its place, as it does for the empty page that Next itself gives. */
function noSuchFile(): Response {
  const html = `<!DOCTYPE html><html id="__next_error__" lang="en-GB"><title>File not found</title><h1>There is no such file</h1><p><a href="/downloads">All files are listed here</a>.</p></html>`;
  return new Response(html, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
