import { ProblemDetails } from "#lib/publication/api/problem-details";

/** What is sent in the body of a request. The server has bounded its size before (server/body-limits.ts). */

/** More fields than any form of another program has. */
const MOST_FIELDS = 50;

/** Whether a body is declared to be of a media type, whatever is said beside it. */
export function isOfType(request: Request, type: string): boolean {
  const declared = request.headers.get("content-type")?.split(";", 1)[0] ?? "";
  return declared.trim().toLowerCase() === type;
}

/** @throws ProblemDetails where it is not declared as JSON, or is none */
export async function readJson(request: Request): Promise<unknown> {
  if (!isOfType(request, "application/json"))
    throw new ProblemDetails("wrong-type", "Send JSON, with the header Content-Type: application/json.");
  return parseJson(await request.text(), "What was sent");
}

/** @param what it is, to begin a sentence with: "The parameter “queries”" */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemDetails("bad-request", `${what} is not JSON. Check it and send it again.`);
  }
}

/** The fields of a form, as programs send them. @throws ProblemDetails where it is none, or has too many */
export async function readFields(request: Request): Promise<URLSearchParams> {
  if (!isOfType(request, "application/x-www-form-urlencoded"))
    throw new ProblemDetails(
      "wrong-type",
      "Send a form, with the header Content-Type: application/x-www-form-urlencoded.",
    );
  const text = await request.text();
  let fields = 1;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) fields++;
  if (fields > MOST_FIELDS)
    throw new ProblemDetails("bad-request", `The form has more than ${MOST_FIELDS} fields. Send fewer.`);
  return new URLSearchParams(text);
}
