import { CARRIED, CARRIER } from "#lib/publication/api/carried-headers";
import { entityTag, namesTag } from "#lib/publication/api/entity-tag";
import { chooseEncoding } from "#lib/publication/api/negotiation";
import type { PreparedBody } from "#lib/publication/api/prepared-body";
import { RELEASE_HEADER } from "#lib/publication/api/release-of-answer";

/** Headers of every answer of the API and of every file: anybody's page may read them, and nobody may guess at their type. */
const ALWAYS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": `ETag, Link, Allow, Content-Disposition, ${RELEASE_HEADER}`,
  "X-Content-Type-Options": "nosniff",
  Vary: "Accept, Accept-Encoding",
};

/** Kept by caches, but asked about each time; nothing between here and the client may change the bytes. */
const ASK_AGAIN = "no-cache, no-transform";
/** For an address that names its content. */
export const FOR_EVER = "public, max-age=31536000, immutable, no-transform";

interface Representation {
  body: PreparedBody;
  type: string;
  status?: number;
  headers?: Record<string, string>;
}

/** A body in the content coding the client prefers, with a strong entity tag; 304 without it when the client has it already. */
export async function respond(request: Request, representation: Representation): Promise<Response> {
  const { body, type, status = 200, headers } = representation;
  const carried = request.headers.get(CARRIER) !== null;
  const encoding =
    carried && body.compressible ? chooseEncoding(request.headers.get("accept-encoding")) : "identity";
  const tag = entityTag(body.hash, encoding);
  const all = new Headers({ ...ALWAYS, "Cache-Control": ASK_AGAIN, ...headers });
  if (status === 200) {
    all.set("ETag", tag);
    if (namesTag(request.headers.get("if-none-match"), tag))
      return new Response(null, { status: 304, headers: all });
  }
  const bytes = await body.encoded(encoding);
  all.set("Content-Type", type);
  if (carried) {
    if (encoding !== "identity") all.set(CARRIED["content-encoding"], encoding);
    all.set(CARRIED["content-length"], String(bytes.byteLength));
  }
  return new Response(request.method === "HEAD" ? null : (bytes as Uint8Array<ArrayBuffer>), {
    status,
    headers: all,
  });
}

/** What a page of another site may say of its request: what it sends and takes, and tokens that its library sends everybody. */
const HEADERS_TAKEN = "Accept, Accept-Language, Authorization, Content-Type, If-None-Match, X-Requested-With";

/**
 * The answer to a browser that asks beforehand what a page of another site may do here.
 * @param methods those that other sites may use
 */
export function allowing(methods: string): () => Promise<Response> {
  const headers = {
    ...ALWAYS,
    Allow: methods,
    "Access-Control-Allow-Methods": methods,
    "Access-Control-Allow-Headers": HEADERS_TAKEN,
    "Access-Control-Max-Age": "86400",
  };
  return async () => new Response(null, { status: 204, headers });
}
