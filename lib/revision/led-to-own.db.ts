import { addressNow, ownAddress } from "#lib/revision/revision-of.db";

/** Leads to where a file is that was asked for under a revision that it is not of; null where the address is right. */
export async function ledToOwn(request: Request): Promise<Response | null> {
  const { pathname, search } = new URL(request.url);
  const own = await ownAddress(pathname + search);
  return own === null ? null : ledFor(own);
}

/** Leads from an address of earlier times to the one that there is now. */
export async function ledToNow(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return ledFor(await addressNow(pathname + search));
}

/** For good; but which revision is at work changes, so that nobody keeps the answer. */
function ledFor(to: string): Response {
  return new Response(null, { status: 308, headers: { Location: to, "Cache-Control": "no-store" } });
}
