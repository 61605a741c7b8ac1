import { FILE_FORMATS } from "#lib/files/file-formats";

/**
 * An answer that a browser saves as a file, and nobody on the way keeps.
 * @param type of its content; CSV unless told
 * @param fileName of ASCII letters, digits, hyphens and dots
 */
export function savedFile(body: BodyInit, fileName: string, type: string = FILE_FORMATS.csv.type): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}
