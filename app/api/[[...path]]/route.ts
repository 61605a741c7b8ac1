import { answered } from "#lib/publication/api/answer";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { API } from "#lib/publication/resources/addresses";

/** Every address under /api that no other route has, whatever is asked of it. */
function nowhere(request: Request): Promise<Response> {
  return answered(request, async () => {
    throw new ProblemDetails(
      "unknown-address",
      "The API has no such address. Begin with the list of its addresses.",
      {
        suggestions: [
          { href: API, name: "Addresses of the API" },
          { href: `${API}/openapi.json`, name: "Description of the API" },
        ],
      },
    );
  });
}

export {
  nowhere as DELETE,
  nowhere as GET,
  nowhere as HEAD,
  nowhere as OPTIONS,
  nowhere as PATCH,
  nowhere as POST,
  nowhere as PUT,
};
