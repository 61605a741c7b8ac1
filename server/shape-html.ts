import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "#lib/platform/plain-page";
import { REQUEST_ID } from "#lib/platform/request-headers";
import { asDocument, isEmptyShell, pageStatus } from "#server/document";
import { pathOf } from "#server/refusal";

/**
 * Holds back an HTML response until it is whole and sends it as a document: without what only hydration needs, with
 * the status it gives itself, and never as an empty shell. What has no page to show goes without one: a redirect says
 * where to go and nothing else, though Next writes a shell for it. Other responses pass through, and so does HEAD.
 * @param origin where this very server is reached, for fetching its own error pages
 */
export function shapeHtml(request: IncomingMessage, response: ServerResponse, origin: string): void {
  if (request.method === "HEAD") return;
  const write = response.write.bind(response) as (...all: unknown[]) => boolean;
  const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
  const flush = response.flushHeaders.bind(response);
  const chunks: Buffer[] = [];
  const isHtml = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  // Next flushes the headers before the first byte; they are ours to change until the page is whole.
  response.flushHeaders = () => {
    if (!isHtml()) flush();
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isHtml()) return write(chunk, ...rest);
    keep(chunk);
    const written = rest.find((argument) => typeof argument === "function") as (() => void) | undefined;
    if (written) queueMicrotask(written);
    return true;
  }) as typeof response.write;
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isHtml()) return end(chunk, ...rest);
    keep(chunk);
    const html = Buffer.concat(chunks).toString("utf8");
    finish(html, request, response, origin).then((page) => {
      if (!response.headersSent) response.removeHeader("content-length");
      end(page);
    });
    return response;
  }) as typeof response.end;
}

async function finish(
  html: string,
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Promise<string> {
  if (hasNoPage(response.statusCode)) {
    if (!response.headersSent) response.removeHeader("content-type");
    return "";
  }
  if (isEmptyShell(html)) return errorPage(request, response.statusCode, origin);
  const status = pageStatus(html);
  if (status !== null && !response.headersSent) response.statusCode = status;
  return asDocument(html);
}

/** Redirects, "not modified", and the two statuses of success that say there is nothing to show. */
function hasNoPage(status: number): boolean {
  return (status >= 300 && status < 400) || status === 204 || status === 205;
}

/** An address that no page has, which gives the general "not found" page. */
const NOWHERE = "/there/is/no/such/page";
const PROBLEM = "/problem";

async function errorPage(request: IncomingMessage, status: number, origin: string): Promise<string> {
  const reference = String(request.headers[REQUEST_ID] ?? "");
  const path = status === 404 ? NOWHERE : `${PROBLEM}?${new URLSearchParams({ reference })}`;
  // These very pages failing must not lead to themselves.
  if (![NOWHERE, PROBLEM].includes(pathOf(request))) {
    try {
      const page = await fetch(origin + path, { signal: AbortSignal.timeout(10_000) });
      const html = await page.text();
      if (!isEmptyShell(html)) return html;
    } catch {}
  }
  return plainPage({
    title: "Something went wrong",
    sentence: `Nothing was changed. Please try again. Reference: ${reference}.`,
    link: { href: "/", name: "Go to the home page" },
  });
}
