import { FOR_EVER, respond } from "#lib/publication/api/respond";
import { readOfflineTables } from "#lib/publication/offline/offline-tables.db";

/** The tables of one state, for the service worker to keep; another state has another address, which the offline page names. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ hash: string }> },
): Promise<Response> {
  const body = await readOfflineTables();
  if ((await params).hash !== body.hash) return new Response(null, { status: 404 });
  return respond(request, { type: "application/json", body, headers: { "Cache-Control": FOR_EVER } });
}
