import { LICENCE } from "#lib/files/provenance";
import { PROBLEM_DETAILS } from "#lib/publication/api/problem-details";
import { CODING_INDEX_PATHS, CODING_INDEX_SCHEMAS } from "#lib/publication/openapi/coding-index";
import { CONSULTATION_PATHS, CONSULTATION_SCHEMAS } from "#lib/publication/openapi/consultations";
import { CORRESPONDENCE_PATHS, CORRESPONDENCE_SCHEMAS } from "#lib/publication/openapi/correspondences";
import { DATA_SET_PATHS, DATA_SET_SCHEMAS } from "#lib/publication/openapi/data-sets";
import type { Paths, ResponseDescription, Schema } from "#lib/publication/openapi/description";
import { GROUP_PATHS, GROUP_SCHEMAS } from "#lib/publication/openapi/groups";
import { LOOKUP_PATHS, LOOKUP_SCHEMAS } from "#lib/publication/openapi/lookup";
import { listOf, named, nullable, object, resource, text, wholeNumber } from "#lib/publication/openapi/parts";
import { SERIES_PATHS } from "#lib/publication/openapi/series";
import { STANDARD_PATHS, STANDARD_SCHEMAS } from "#lib/publication/openapi/standards";
import { withRelease } from "#lib/publication/openapi/with-release";

const SERVICE_PATHS: Paths = {
  "/api/v1": resource({
    id: "getService",
    summary: "What this is, how old its data is, and where to begin",
    tag: "Service",
    json: named("Service"),
  }),
  "/api/v1/openapi.json": resource({
    id: "getDescription",
    summary: "This description",
    tag: "Service",
    json: { type: "object" },
  }),
};

const SERVICE_SCHEMAS: Record<string, Schema> = {
  Service: object({
    title: text("Name of the product."),
    data: object({
      version: text("Which data everybody is given; another one with each release."),
      release: nullable(text("The release that they are of, by its two editions and its number.")),
      loadedOn: nullable(
        text("Day of the release, or of the last import while nothing is released, as an ISO date."),
      ),
      index: nullable(text("Version of the coding index: “13”, “13.1”.")),
    }),
    licence: object({
      name: text("Licence of the data."),
      href: text("Its text."),
      attribution: text("The words it asks for."),
    }),
    links: { type: "object", additionalProperties: { type: "string" } },
  }),
  Problem: object(
    {
      type: text("Kind of problem, as an address that explains it."),
      title: text("The kind in words."),
      status: {
        type: "integer",
        enum: [...new Set(Object.values(PROBLEM_DETAILS).map((problem) => problem.status))],
      },
      detail: text("What is wrong and what to do."),
      instance: text("The address that was asked for."),
      errors: listOf(
        object({ parameter: text("Name of the parameter."), detail: text("What is wrong with it.") }),
      ),
      suggestions: listOf(
        object({ href: text("Address."), name: text("A code, id or name."), title: text("Its title.") }, [
          "title",
        ]),
        "What may have been meant, likeliest first.",
      ),
      retryAfter: wholeNumber("Of too many requests: seconds to wait."),
      reference: text("Of a fault: what to quote when reporting it."),
    },
    ["errors", "suggestions", "retryAfter", "reference"],
  ),
};

const problem = (description: string): ResponseDescription => ({
  description,
  content: { "application/problem+json": { schema: named("Problem") } },
});

const { paths, schemas } = withRelease(
  {
    ...SERVICE_PATHS,
    ...GROUP_PATHS,
    ...CODING_INDEX_PATHS,
    ...LOOKUP_PATHS,
    ...CORRESPONDENCE_PATHS,
    ...DATA_SET_PATHS,
    ...CONSULTATION_PATHS,
    ...SERIES_PATHS,
    ...STANDARD_PATHS,
  },
  {
    ...SERVICE_SCHEMAS,
    ...GROUP_SCHEMAS,
    ...CODING_INDEX_SCHEMAS,
    ...LOOKUP_SCHEMAS,
    ...CORRESPONDENCE_SCHEMAS,
    ...DATA_SET_SCHEMAS,
    ...CONSULTATION_SCHEMAS,
    ...STANDARD_SCHEMAS,
  },
);

/**
 * The description of the API, kept by hand; openapi.test.ts holds it against the routes and their answers. Examples that
 * name editions and groups come from what is held: see examples.ts.
 */
export const OPENAPI = {
  openapi: "3.1.1",
  info: {
    title: "SOC Workbench",
    version: "1",
    summary:
      "Read the Standard Occupational Classification: structure, coding index, lookup and correspondence",
    description: `Everything is public; all but a comment in a round of consultation can only be read. A list of titles to look up is sent by POST. ${LICENCE.attribution} Addresses answer JSON; lists also answer CSV, by “format=csv” or “Accept: text/csv”. Answers carry strong entity tags: ask again with If-None-Match. Each says of which release it is, in “release” and in the header SOC-Release, and changes only with one. An error is an application/problem+json (RFC 9457) that says what to do.`,
    license: { name: LICENCE.name, url: LICENCE.href },
  },
  servers: [{ url: "/" }],
  paths,
  components: {
    schemas,
    responses: {
      NotModified: { description: "The client has these bytes already." },
      BadRequest: problem("A parameter is wrong or unknown: `errors` names each."),
      NotFound: problem("What is asked for is not there: `suggestions` has what may have been meant."),
      NotAcceptable: problem("The Accept header takes neither JSON nor CSV."),
      NotSignedIn: problem("Nobody is signed in."),
      NotAllowed: problem("Whoever is signed in may not do this, or it was sent from another site."),
      Refused: problem("It cannot be done now: `detail` says why."),
      TooLarge: problem("More was sent than is taken at once."),
      WrongType: problem("What was sent is not declared as what is taken here."),
      TooMany: {
        ...problem("Asked too often from this network address, or sent too often by this person."),
        headers: { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } } },
      },
    } satisfies Record<string, ResponseDescription>,
  },
};
