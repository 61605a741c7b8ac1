import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { indexEditionsIn, registerIn } from "#lib/coding-index/coding-index.db";
import type { IndexRegister } from "#lib/coding-index/register";
import type { DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { clipped } from "#lib/lookup/words/clipped";
import { inPauses } from "#lib/platform/in-pauses";
import { askedOrigin, clientAddress } from "#lib/platform/request-headers";
import { keepWithin } from "#lib/publication/api/endpoint.db";
import type { Asked, Reply } from "#lib/publication/api/for-programs";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { readFields } from "#lib/publication/api/sent-body";
import { candidatesOf } from "#lib/publication/reconciliation/candidates";
import { entityId, findEntity } from "#lib/publication/reconciliation/entity";
import { extended, readExtension } from "#lib/publication/reconciliation/extension";
import { manifestOf } from "#lib/publication/reconciliation/manifest";
import { noPreview, previewPage } from "#lib/publication/reconciliation/preview";
import { propertiesOf } from "#lib/publication/reconciliation/properties";
import { type ReconciliationQuery, readQueries } from "#lib/publication/reconciliation/queries";
import {
  groupSuggestions,
  pageFrom,
  propertySuggestions,
  typeSuggestions,
} from "#lib/publication/reconciliation/suggestions";
import { groupPath } from "#lib/publication/resources/addresses";
import { lookUpTitles } from "#lib/publication/titles/look-up-titles.db";

/** The reconciliation service: what follows from the facts for each of its addresses. Source: Reconciliation Service API 0.2. */

interface Held {
  version: DataVersion;
  /** Released editions that the index has codes of: the one that is meant where none is named first. */
  editions: EditionWithGroups[];
  register: IndexRegister;
}

/** @param version as the address has it; the released one where it has none */
async function held(version = "released"): Promise<Held> {
  if (version !== "released" && version !== "working")
    throw new ProblemDetails(
      "unknown-address",
      "The index is offered as it is released, and as it is edited: /reconcile/released and /reconcile/working.",
      { suggestions: [{ href: "/reconcile", name: "The service for the released index" }] },
    );
  const data = await readData(version);
  const known = editionsIn(data);
  const editions = indexEditionsIn(data)
    .filter(({ status }) => status === "released")
    .flatMap(({ id }) => known.find((edition) => edition.id === id) ?? []);
  return { version, editions, register: registerIn(data) };
}

/** The endpoint asked by GET: what it is, or queries or groups to extend, as they would be sent by POST. */
export async function askEndpoint(asked: Asked): Promise<Reply> {
  const all = await held(asked.path.version);
  return (
    (await answerBatch(asked.request, asked.query, all)) ?? {
      json: manifestOf(askedOrigin(asked.request.headers), all.version, all.editions),
    }
  );
}

/** The same asked by POST. */
export async function sendToEndpoint({ request, path }: Asked): Promise<Reply> {
  const all = await held(path.version);
  const reply = await answerBatch(request, await readFields(request), all);
  if (reply) return reply;
  throw new ProblemDetails("bad-request", "Send a field “queries” or a field “extend”, as JSON.");
}

async function answerBatch(request: Request, fields: URLSearchParams, all: Held): Promise<Reply | null> {
  const [queries, extend] = [fields.get("queries"), fields.get("extend")];
  if (queries !== null) return { json: await reconcile(request, readQueries(queries), all) };
  if (extend === null) return null;
  const query = readExtension(extend, all.editions);
  await keepWithin("titles", clientAddress(request.headers), Math.ceil(query.ids.length / 10) || 1);
  return { json: await inPauses(extended(query, all.editions, all.register)) };
}

/** Candidates of each query under its key. */
async function reconcile(
  request: Request,
  queries: readonly [key: string, query: ReconciliationQuery][],
  { version, editions }: Held,
): Promise<object> {
  const asked = queries.map(([key, query]) => ({ key, query, wanted: wantedEditions(key, query, editions) }));
  const questions = asked.flatMap(({ query: { query, industry, limit }, wanted }) =>
    wanted.map((edition) => ({ query, industry, limit, edition: edition.id })),
  );
  const answers = await lookUpTitles(request, version, questions);
  let at = 0;
  return Object.fromEntries(
    asked.map(({ key, query, wanted }) => {
      const own = wanted.flatMap((edition) => {
        const answer = answers[at++];
        return answer ? { edition, answer } : [];
      });
      return [key, { result: candidatesOf(query, editions, own) }];
    }),
  );
}

function wantedEditions(
  key: string,
  { query, types }: ReconciliationQuery,
  editions: readonly EditionWithGroups[],
): EditionWithGroups[] {
  const unknown = types.find((type) => !editions.some(({ id }) => id === type));
  if (unknown !== undefined)
    throw new ProblemDetails(
      "bad-request",
      `Query “${key.slice(0, 40)}” asks for the type “${unknown.slice(0, 40)}”. There are ${editions.map(({ id }) => id).join(", ")}.`,
    );
  if (query.trim() === "" || findEntity(editions, query.trim())) return [];
  return types.length === 0 ? editions.slice(0, 1) : editions.filter(({ id }) => types.includes(id));
}

/** What is offered while somebody types the name of a group, an edition or a property. */
export async function suggest({ request, path, query }: Asked): Promise<Reply> {
  const { version, editions } = await held(path.version);
  const prefix = clipped(query.get("prefix") ?? "");
  const suggestions =
    path.kind === "entity"
      ? groupSuggestions(prefix, editions, await typed(request, version, prefix, editions))
      : path.kind === "type"
        ? typeSuggestions(prefix, editions)
        : path.kind === "property"
          ? propertySuggestions(prefix, propertiesOf(editions))
          : null;
  if (suggestions === null)
    throw new ProblemDetails("unknown-address", "Suggestions are for “entity”, “type” and “property”.");
  return { json: { result: pageFrom(suggestions, query.get("cursor")) } };
}

async function typed(
  request: Request,
  version: DataVersion,
  prefix: string,
  editions: readonly EditionWithGroups[],
) {
  const [edition] = editions;
  if (!edition || prefix === "") return [];
  const [answer] = await lookUpTitles(request, version, [{ query: prefix, edition: edition.id }]);
  return answer ? [{ edition, answer }] : [];
}

/** What can be asked of groups of an edition. */
export async function proposeProperties({ path, query }: Asked): Promise<Reply> {
  const { editions } = await held(path.version);
  const [type, limit] = [query.get("type") ?? "", Number(query.get("limit") ?? 0)];
  const properties = propertiesOf(editions)
    .filter((property) => property.type?.id !== type)
    .slice(0, Number.isInteger(limit) && limit > 0 ? limit : undefined);
  return {
    json: {
      type,
      ...(limit > 0 && { limit }),
      properties: properties.map(({ id, name }) => ({ id, name })),
    },
  };
}

/** A group for the frame that clients show it in. */
export async function preview({ path, query }: Asked): Promise<Reply> {
  const { editions, register } = await held(path.version);
  const id = query.get("id") ?? "";
  const entity = findEntity(editions, id);
  if (!entity) return { html: noPreview(id) };
  return {
    html: previewPage(entity, register, `/reconcile/groups?${new URLSearchParams({ id: entityId(entity) })}`),
  };
}

/** The page of a group, by its id. */
export async function goToGroup({ query }: Asked): Promise<Reply> {
  const { editions } = await held();
  const id = query.get("id") ?? "";
  const entity = findEntity(editions, id);
  if (entity) return { location: groupPath(entity.edition.id, entity.group.code) };
  throw new ProblemDetails(
    "unknown-code",
    `No edition held here has a group “${id.slice(0, 60)}”. An id is that of an edition, a colon and a code.`,
  );
}
