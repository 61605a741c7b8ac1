import type { z } from "zod";
import { readNewestHeading } from "#lib/facts/data.db";
import { type LimitName, tooManySentence } from "#lib/platform/rate-limit/limits";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { clientAddress } from "#lib/platform/request-headers";
import { type Answer, answered, FORMATS, type Format, represent } from "#lib/publication/api/answer";
import { type Handler, READING, refusingMethods } from "#lib/publication/api/methods";
import { chooseType } from "#lib/publication/api/negotiation";
import { oneOf } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { type Rules, readParameters } from "#lib/publication/api/read-parameters";
import { allowing } from "#lib/publication/api/respond";

/** One address of the API: what may be asked, and how it is answered. */
interface Endpoint<Path extends z.ZodRawShape, Query extends z.ZodRawShape> {
  /** Rules of the parts of the address in brackets, by name. */
  path?: Path;
  /** Rules of the parameters after the question mark. */
  query?: Query;
  /** Whether it is a list, which can also be had as CSV. */
  list?: boolean;
  /** Whether it answers what a release holds; false where no release does, and no answer speaks of one. */
  ofRelease?: boolean;
  /** The limit that each use counts against, by the client's network address. */
  limit?: LimitName;
  /** What takes POST, where something can be sent (lib/publication/api/sending.db.ts). */
  post?: Handler;
  /** Whether pages of other sites may send too: only where nothing is changed, and the server lets them (server/for-programs.ts). */
  postFromAnywhere?: boolean;
  /** Throws a `ProblemDetails` where what is asked for is not there. */
  run(given: z.output<z.ZodObject<Path & Query>>, request: Request): Promise<Answer>;
}

/** The parameter that names the format of a list. */
export const FORMAT = oneOf(["json", "csv"]).optional();

/** The handlers of a route: reading works, sending where something can be sent, and everything else is told what works. */
export function endpoint<
  Path extends z.ZodRawShape = Record<never, z.ZodType>,
  Query extends z.ZodRawShape = Record<never, z.ZodType>,
>({
  path,
  query,
  list = false,
  ofRelease = true,
  limit,
  post,
  postFromAnywhere = false,
  run,
}: Endpoint<Path, Query>) {
  const rules: Rules = { path: path ?? {}, query: { ...query, ...(list && { format: FORMAT }) } };
  const read: Handler = (request, { params }) =>
    answered(request, async () => {
      if (limit) await keepWithin(limit, clientAddress(request.headers));
      const given = readParameters(request, await params, rules);
      const format = list ? chooseFormat(request, given.format) : "json";
      const answer = await run(given as z.output<z.ZodObject<Path & Query>>, request);
      const { release = ofRelease ? await readNewestHeading() : undefined } = answer;
      return represent(request, answer, format, release);
    });
  return {
    /** `rules` let a test hold the description of the API against what is really read. */
    GET: Object.assign(read, { rules }),
    HEAD: read,
    ...refusingOthers(post, postFromAnywhere),
  };
}

/** Counts one more use of a limit, or several. @param key as for `spend` @throws ProblemDetails when it is used up */
export async function keepWithin(limit: LimitName, key: string, uses = 1): Promise<void> {
  const spent = await spend(limit, key, uses);
  if (spent.allowed) return;
  const { retryAfterSeconds: retryAfter } = spent;
  throw new ProblemDetails("too-many", tooManySentence(retryAfter), { retryAfter });
}

/** What an address says to the methods that it does not know. */
function refusingOthers(post: Handler | undefined, postFromAnywhere: boolean) {
  const use = post ? "Use GET, HEAD or POST" : "Use GET or HEAD";
  const refuseMethod = refusingMethods(post ? `${READING}, POST` : READING, use);
  return {
    OPTIONS: allowing(postFromAnywhere ? `${READING}, POST` : READING),
    POST: post ?? refuseMethod,
    PUT: refuseMethod,
    PATCH: refuseMethod,
    DELETE: refuseMethod,
  };
}

/** The format that the address asks for, else the best that the client accepts. */
export function chooseFormat(request: Request, asked: unknown): Format {
  if (asked === "json" || asked === "csv") return asked;
  const type = chooseType(request.headers.get("accept"), Object.values(FORMATS));
  if (type === null) {
    throw new ProblemDetails(
      "not-acceptable",
      "This list can be had as application/json or text/csv. Accept one of the two.",
    );
  }
  return type === FORMATS.csv ? "csv" : "json";
}
