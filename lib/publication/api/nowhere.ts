import { answered } from "#lib/publication/api/answer";
import { ProblemDetails, type Suggestion } from "#lib/publication/api/problem-details";

/**
 * The handlers of every address below one that no other route has, whatever is asked of it.
 * @param sentence what is not there, and where to begin
 */
export function nowhere(sentence: string, suggestions: Suggestion[]) {
  const refuse = (request: Request) =>
    answered(request, async () => {
      throw new ProblemDetails("unknown-address", sentence, { suggestions });
    });
  return {
    ...{ GET: refuse, HEAD: refuse, OPTIONS: refuse },
    ...{ POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse },
  };
}
