import type { IncomingMessage, ServerResponse } from "node:http";
import { plainPage } from "#lib/platform/plain-page";
import {
  PROBLEM_DETAILS,
  ProblemDetails,
  type ProblemDetailsKind,
} from "#lib/publication/api/problem-details";
import { isForPrograms } from "#server/for-programs";

/** Why the server does not hand a request on to the app. */
export interface Refusal {
  kind: Extract<
    ProblemDetailsKind,
    "bad-request" | "cross-site" | "wrong-method" | "too-large" | "wrong-host" | "unknown-address" | "fault"
  >;
  /** What is wrong and what to do. */
  sentence: string;
  headers?: Record<string, string>;
}

/** Answers a refused request: a program with the API's own form of problem, a person with a page of one sentence. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { kind, sentence, headers } = refusal;
  const { status, title } = PROBLEM_DETAILS[kind];
  const path = pathOf(request);
  const json = isForPrograms(path);
  const body = json
    ? `${JSON.stringify(new ProblemDetails(kind, sentence).toJson(path))}\n`
    : plainPage({ title, sentence, link: wayOn(request) });
  response.writeHead(status, {
    "Content-Type": json ? "application/problem+json" : "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A form that was sent leads back to its own page, where that is one of ours and the browser says which. */
function wayOn({ method, headers: { referer, host } }: IncomingMessage): { href: string; name: string } {
  const page = method === "POST" && referer && URL.canParse(referer) ? new URL(referer) : null;
  return page && page.host === host
    ? { href: page.pathname + page.search, name: "Go back to the form" }
    : { href: "/", name: "Go to the home page" };
}

/** The path of a request as it was sent, without its query. */
export function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?", 1)[0] ?? "/";
}
