import { WideTable } from "#components/ui/wide-table";
import { readData } from "#lib/facts/data.db";
import { shortTitleOf } from "#lib/facts/edition";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { PROBLEM_DETAILS } from "#lib/publication/api/problem-details";
import type { Operation, Paths } from "#lib/publication/openapi/description";
import { readOpenApi } from "#lib/publication/openapi/examples.db";

/** How programs read the same tables. @param origin where this server is, "https://example.org" */
export async function ApiGuide({ origin }: { origin: string }) {
  const [{ paths }, { editions }] = await Promise.all([readOpenApi(), readData()]);
  const example = (path: string, name: string) =>
    String(paths[path]?.get.parameters.find((parameter) => parameter.name === name)?.example ?? "");
  const edition = example("/api/v1/editions/{edition}", "edition");
  const pair = example("/api/v1/correspondences/{correspondence}", "correspondence");
  const codes = example("/api/v1/correspondences/{correspondence}/convert", "codes");
  return (
    <section id="api" aria-labelledby="api-title" className="scroll-mt-4 pt-9">
      <h2 id="api-title" className="border-b-2 border-rule pb-1.5">
        For programs
      </h2>
      <div className="grid max-w-3xl gap-3 pt-4">
        <p>
          Everything public here can be read at <code>{origin}/api/v1</code>, without a key and from any
          website. Addresses answer JSON; lists also answer CSV, with <code>format=csv</code> or the header{" "}
          <code>Accept: text/csv</code>. <a href="/api/v1/openapi.json">The OpenAPI description</a> says what
          each takes and gives.
        </p>
        <p>
          Answers have an <code>ETag</code>: send it back as <code>If-None-Match</code>, and as long as
          nothing has changed the answer is an empty 304.
        </p>
        <p>
          The lookup answers {LIMITS.lookup.points} requests a minute from one network address; beyond that
          the answer is 429, and <code>Retry-After</code> says how many seconds to wait. Many titles are sent
          as a list, by POST: see <a href="#plug-in">Plug it in</a>.
        </p>
      </div>
      <h3 className="mb-2 mt-6">Examples</h3>
      <Example
        origin={origin}
        says="Unit groups for a job title"
        path="/api/v1/lookup?q=hr+business+partner"
      />
      {edition && (
        <Example
          origin={origin}
          says={`Unit groups of ${shortTitleOf(edition, editions)} as CSV`}
          path={`/api/v1/editions/${edition}/groups?level=4&format=csv`}
        />
      )}
      {pair && (
        <Example
          origin={origin}
          says="Where codes of an earlier edition go"
          path={`/api/v1/correspondences/${pair}/convert?codes=${codes}`}
        />
      )}
      <Addresses paths={paths} />
      <Problems />
    </section>
  );
}

function Example({ origin, says, path }: { origin: string; says: string; path: string }) {
  return (
    <figure className="mb-3">
      <figcaption className="text-[0.94rem] text-soft">{says}</figcaption>
      <pre className="whitespace-pre-wrap rounded-md border border-line bg-card px-3 py-2 text-[0.88rem] [overflow-wrap:anywhere]">
        <code>
          curl '{origin}
          {path}'
        </code>
      </pre>
    </figure>
  );
}

/** Every address with what it gives, as the description of the API has them. */
function Addresses({ paths }: { paths: Paths }) {
  return (
    <>
      <h3 className="mb-2 mt-6">Addresses</h3>
      <dl className="border-t border-line text-[0.94rem]">
        {Object.entries(paths).map(([path, { get }]) => (
          <div
            key={path}
            className="grid gap-x-6 border-b border-line py-2 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
          >
            <dt className="[overflow-wrap:anywhere]">
              <code>
                {get.parameters.some(
                  ({ name, required, example }) =>
                    name === "hash" || name === "round" || (required && example === undefined),
                ) ? (
                  path
                ) : (
                  <a href={exampleOf(path, get)}>{path}</a>
                )}
              </code>
            </dt>
            <dd>
              {get.summary}.
              <ParameterNames operation={get} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function ParameterNames({ operation }: { operation: Operation }) {
  const names = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <span className="block text-[0.88rem] text-soft">
      Takes{" "}
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && ", "}
          <code>{name}</code>
        </span>
      ))}
    </span>
  );
}

/** The address with the examples of what it needs filled in. */
function exampleOf(path: string, { parameters }: Operation): string {
  const query = new URLSearchParams(
    parameters
      .filter((parameter) => parameter.in === "query" && parameter.required)
      .map(({ name, example }) => [name, String(example)]),
  ).toString();
  const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
    String(parameters.find((parameter) => parameter.name === name)?.example ?? ""),
  );
  return query ? `${filled}?${query}` : filled;
}

/** What a request can be refused for; a problem's `type` leads here. */
function Problems() {
  return (
    <>
      <h3 className="mb-1 mt-6">Problems</h3>
      <p className="mb-2 max-w-3xl">
        A refused request is answered with <code>application/problem+json</code>: what is wrong and what to do
        in <code>detail</code>, each wrong parameter in <code>errors</code>, and what may have been meant in{" "}
        <code>suggestions</code>.
      </p>
      <WideTable label="Problems">
        <table className="data-table">
          <caption className="sr-only">Kinds of problem, each with its status</caption>
          <thead>
            <tr>
              <th scope="col">Status</th>
              <th scope="col">Kind</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(PROBLEM_DETAILS).map(([kind, { status, title }]) => (
              <tr key={kind} id={`problem-${kind}`} className="target:bg-accent-wash">
                <td>{status}</td>
                <td>
                  <code>{kind}</code>
                </td>
                <td>{title}.</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
