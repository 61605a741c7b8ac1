import { pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { RELEASES_PATH, savedName } from "#lib/releases/release-address";
import { readReleaseFile } from "#lib/releases/releases.db";
import { type MadeFile, readMadeFile } from "#lib/releases/tables/made-file.db";
import { namedRelease } from "../../../named-release";

/** The bytes of a file of a release, which never change: a program that has them need not ask again. */
export async function GET(
  request: Request,
  { params }: { params: Promise<Record<string, string>> },
): Promise<Response> {
  const name = pathText((await params).file ?? "");
  const release = await namedRelease(params);
  const kept = release?.files.find((file) => file.name === name);
  const made = release && !kept ? await readMadeFile(release, name) : null;
  if (!release || !(kept || made))
    return sentencePage(404, {
      title: "There is no such file",
      sentence: "Each release lists its files.",
      link: { href: RELEASES_PATH, name: "All releases" },
    });
  const headers = {
    ETag: kept ? `"${kept.sha256}"` : made!.tag,
    // Sent as they are kept, never compressed on the way: the checksum is that of what arrives.
    "Cache-Control": "public, max-age=31536000, immutable, no-transform",
  };
  const tags = request.headers.get("if-none-match") ?? "";
  if (tags.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  const content = kept ? ((await readReleaseFile(release.id, name))?.content ?? null) : await made!.read();
  return new Response(content, {
    headers: {
      ...headers,
      "Content-Type": contentType(kept?.type ?? (made as MadeFile).type),
      "Content-Length": String(kept?.size ?? content?.length ?? 0),
      "Content-Disposition": `attachment; filename="${savedName(release, name)}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function contentType(type: string): string {
  return type === "text/csv" ? "text/csv; charset=utf-8" : type;
}
