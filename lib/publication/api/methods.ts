import { answered } from "#lib/publication/api/answer";
import { ProblemDetails } from "#lib/publication/api/problem-details";

/** A route's answer to one method. */
export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

export const READING = "GET, HEAD, OPTIONS";

/** Refuses a method. @param allowed those that work @param use the sentence that says so, without its full stop */
export function refusingMethods(allowed: string, use: string): Handler {
  return async (request) => {
    const response = await answered(request, async () => {
      throw new ProblemDetails("wrong-method", `${request.method} is not possible here. ${use}.`);
    });
    response.headers.set("Allow", allowed);
    return response;
  };
}
