import { answered } from "#lib/publication/api/answer";
import { jsonpOf } from "#lib/publication/api/jsonp";
import { type Handler, READING, refusingMethods } from "#lib/publication/api/methods";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { allowing, respond } from "#lib/publication/api/respond";

/** What an address answers that follows another program's protocol. */
export type Reply = { json: unknown } | { html: string } | { location: string };

export interface Asked {
  request: Request;
  /** Parts of the address in brackets, by name. */
  path: Record<string, string>;
  /** What stands after the question mark. */
  query: URLSearchParams;
}

interface Protocol {
  get?: (asked: Asked) => Promise<Reply>;
  post?: (asked: Asked) => Promise<Reply>;
  /** Whether what is read may be wrapped in a call of a function that the page names, for pages that cannot do otherwise. */
  jsonp?: boolean;
}

/**
 * The handlers of an address that follows another program's protocol: its parameters and answers, with our refusals, and open
 * to pages of every site. The server lets such addresses be posted to from anywhere (server/for-programs.ts), so that they may
 * change nothing and depend on nobody.
 */
export function forPrograms({ get, post, jsonp = false }: Protocol) {
  const methods = [get && READING, post && "POST", !get && "OPTIONS"].filter(Boolean).join(", ");
  const use = `Use ${get ? (post ? "GET, HEAD or POST" : "GET or HEAD") : "POST"}`;
  const refuse = refusingMethods(methods, use);
  const read = get ? handler(get, jsonp, {}) : refuse;
  return {
    GET: read,
    HEAD: read,
    OPTIONS: allowing(methods),
    // What was sent is answered once, and kept by nobody.
    POST: post ? handler(post, false, { "Cache-Control": "no-store" }) : refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

function handler(
  run: (asked: Asked) => Promise<Reply>,
  jsonp: boolean,
  headers: Record<string, string>,
): Handler {
  return (request, { params }) =>
    answered(request, async () => {
      const query = new URL(request.url).searchParams;
      const callback = jsonp ? query.get("callback") : null;
      // Next gives none where an address has no parts in brackets.
      const reply = await run({ request, path: (await params) ?? {}, query });
      if ("location" in reply)
        return respond(request, {
          ...{ status: 303, type: "text/plain; charset=utf-8", body: prepareBody("", "passing") },
          headers: { ...headers, Location: reply.location },
        });
      return respond(request, { ...bodyOf(reply, callback), headers });
    });
}

function bodyOf(
  reply: Exclude<Reply, { location: string }>,
  callback: string | null,
): { type: string; body: PreparedBody } {
  if ("html" in reply) return { type: "text/html; charset=utf-8", body: prepareBody(reply.html, "passing") };
  if (callback !== null)
    return {
      type: "application/javascript; charset=utf-8",
      body: prepareBody(jsonpOf(callback, reply.json), "passing"),
    };
  return {
    type: "application/json",
    body: prepareBody(`${JSON.stringify(reply.json)}\n`, "passing"),
  };
}
