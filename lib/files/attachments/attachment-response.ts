import type { CheckedFile } from "#lib/files/attachments/attachment";

/**
 * A kept file as a browser is given it: to be saved, never to be shown within the site, whatever is in it.
 */
export function attachmentResponse({ fileName, type, content }: CheckedFile): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": type === "text/csv" ? "text/csv; charset=utf-8" : type,
      "Content-Disposition": disposition(fileName),
      "Content-Length": String(content.length),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

/** RFC 6266: a name in ASCII for old readers, and the whole one as RFC 8187 writes it. */
function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
