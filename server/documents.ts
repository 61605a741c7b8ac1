import { holdBody } from "#server/outgoing";
import { ownPage } from "#server/own-pages";
import type { Exchange, Stage } from "#server/stage";
import { isEmptyShell, isPage, withoutHydration } from "#server/what-next-sends";

/**
 * Holds a page back until it is whole and sends it as a document: without what only hydration needs, with the status it
 * gives itself, and never as an empty shell. What has no page to show goes without one: a redirect says where to go and
 * nothing else, though Next writes a shell for it. What is no page passes through, and so does HEAD, which has no body.
 * @param origin where this very server is reached, for its own pages in place of shells
 */
export function sendDocuments(origin: () => string): Stage {
  return (exchange, next) => {
    const { request, response } = exchange;
    if (request.method !== "HEAD")
      holdBody(
        response,
        () => isPage(response.getHeader("content-type")),
        (html) => documentOf(html, exchange, origin()),
      );
    return next();
  };
}

async function documentOf(html: string, exchange: Exchange, origin: string): Promise<string> {
  const { response } = exchange;
  if (hasNoPage(response.statusCode)) {
    if (!response.headersSent) response.removeHeader("content-type");
    return "";
  }
  if (isEmptyShell(html)) return ownPage(exchange, origin);
  const status = pageStatus(html);
  if (status !== null && !response.headersSent) response.statusCode = status;
  return withoutHydration(html);
}

/** Redirects, "not modified", and the two statuses of success that say there is nothing to show. */
function hasNoPage(status: number): boolean {
  return (status >= 300 && status < 400) || status === 204 || status === 205;
}

/** The status a page gives itself with components/ui/page-status; null when it gives none. */
export function pageStatus(html: string): number | null {
  const found = /<meta name="page-status" content="(4\d\d)"\/?>/.exec(html);
  return found ? Number(found[1]) : null;
}
