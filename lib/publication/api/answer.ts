import type { Table } from "#lib/files/table";
import { longTableCsv } from "#lib/files/table-csv";
import { requestId } from "#lib/platform/request-headers";
import { type PageJson, pageLinks } from "#lib/publication/api/page";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { respond } from "#lib/publication/api/respond";

/** What an endpoint answers: something as JSON; a list as JSON or, from its table, CSV; or a body that is ready. */
export type Answer =
  | { json: unknown }
  | { json: unknown; table: Table; fileName: string; page?: PageJson }
  | { body: PreparedBody; type: string; headers?: Record<string, string> };

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

/** An answer in the format asked for; lists have both. */
export async function represent(request: Request, answer: Answer, format: Format): Promise<Response> {
  if ("body" in answer) return respond(request, answer);
  if (!("table" in answer)) return respond(request, { type: FORMATS.json, body: jsonBody(answer.json) });
  const { json, table, fileName, page } = answer;
  const headers = page && { Link: pageLinks(new URL(request.url), page) };
  if (format === "json") return respond(request, { type: FORMATS.json, body: jsonBody(json), headers });
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
