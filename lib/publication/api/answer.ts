import type { ReleaseHeading } from "#lib/facts/released-facts";
import type { Table } from "#lib/files/table";
import { longTableCsv } from "#lib/files/table-csv";
import { requestId } from "#lib/platform/request-headers";
import { type PageJson, pageLinks } from "#lib/publication/api/page";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { releaseHeader, releaseJson } from "#lib/publication/api/release-of-answer";
import { respond } from "#lib/publication/api/respond";

/**
 * What an endpoint answers: something as JSON; a list as JSON or, from its table, CSV; or a body that is ready. `release` is
 * the one that it is of, null for none; where it is not given, it is what everybody is given.
 */
export type Answer = { release?: ReleaseHeading | null } & (
  | { json: object | null }
  | { json: object | null; table: Table; fileName: string; page?: PageJson }
  | { body: PreparedBody; type: string; headers?: Record<string, string> }
);

export const FORMATS = { json: "application/json", csv: "text/csv" } as const;
export type Format = keyof typeof FORMATS;

/** Runs what makes a response; a problem on the way becomes the response. */
export async function answered(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const problem = error instanceof ProblemDetails ? error : fault(error, request);
    const { pathname, search } = new URL(request.url);
    return respond(request, {
      status: problem.status,
      type: "application/problem+json",
      body: jsonBody(problem.toJson(pathname + search)),
      headers: {
        "Cache-Control": "no-store",
        ...(problem.kind === "wrong-method" && { Allow: "GET, HEAD, OPTIONS" }),
        ...(problem.more.retryAfter && { "Retry-After": String(problem.more.retryAfter) }),
      },
    });
  }
}

/**
 * An answer in the format asked for; lists have both. Each says of which release it is.
 * @param release undefined for what is of none by its nature, and says nothing of it
 */
export async function represent(
  request: Request,
  answer: Answer,
  format: Format,
  release: ReleaseHeading | null | undefined,
): Promise<Response> {
  const said = release ? releaseHeader(release) : {};
  if ("body" in answer) return respond(request, { ...answer, headers: { ...answer.headers, ...said } });
  const { json } = answer;
  const inJson = release === undefined || json === null ? json : { ...json, release: releaseJson(release) };
  const asJson = (headers: Record<string, string>) =>
    respond(request, { type: FORMATS.json, body: jsonBody(inJson), headers });
  if (!("table" in answer)) return asJson(said);
  const { table, fileName, page } = answer;
  const headers = { ...said, ...(page && { Link: pageLinks(new URL(request.url), page) }) };
  if (format === "json") return asJson(headers);
  return respond(request, {
    type: "text/csv; charset=utf-8; header=present",
    body: prepareBody(await longTableCsv(table), "passing"),
    headers: { ...headers, "Content-Disposition": `attachment; filename="${fileName}"` },
  });
}

function jsonBody(json: unknown): PreparedBody {
  return prepareBody(`${JSON.stringify(json)}\n`, "passing");
}

function fault(error: unknown, request: Request): ProblemDetails {
  console.error(error);
  const reference = requestId(request.headers);
  return new ProblemDetails(
    "fault",
    "The fault is not in the request. Try again in a while.",
    reference === null ? {} : { reference },
  );
}
