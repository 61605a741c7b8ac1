import { readIndexEditions, readIndexEntries } from "#lib/coding-index/coding-index.db";
import type { DataVersion } from "#lib/facts/data";
import { inPauses } from "#lib/platform/in-pauses";
import { clientAddress } from "#lib/platform/request-headers";
import { keepWithin } from "#lib/publication/api/endpoint.db";
import type { Asked, Reply } from "#lib/publication/api/for-programs";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { readJson } from "#lib/publication/api/sent-body";
import {
  LABELLED,
  labelled,
  RESULTS,
  readLabels,
  readNumber,
  readSearched,
  searchJson,
} from "#lib/publication/title-stores/classifai";
import { storeEntriesOf } from "#lib/publication/title-stores/store-entries";
import { lookUpTitles } from "#lib/publication/titles/look-up-titles.db";

/** Where the stores are. */
export const CLASSIFAI = "/classifai";

/** Titles coded to one edition, by one state of the index. */
export interface Store {
  /** "soc2020", "soc2020-working". */
  name: string;
  edition: string;
  version: DataVersion;
}

/** A store for each edition that titles are looked up in, as released and as the index is edited. */
export async function listStores(): Promise<Store[]> {
  const stores = await Promise.all(
    (["released", "working"] as const).map(async (version) =>
      (await readIndexEditions(version))
        .filter(({ status }) => status === "released")
        .map(({ id }) => ({ name: version === "released" ? id : `${id}-working`, edition: id, version })),
    ),
  );
  return stores.flat();
}

/** What stores there are, and where they are searched. */
export async function describeStores(): Promise<Reply> {
  const stores = await listStores();
  return {
    json: {
      stores: stores.map((store) => ({
        ...store,
        links: {
          search: `${CLASSIFAI}/${store.name}/search`,
          reverse_search: `${CLASSIFAI}/${store.name}/reverse_search`,
        },
      })),
    },
  };
}

async function requireStore(name = ""): Promise<Store> {
  const stores = await listStores();
  const store = stores.find((one) => one.name === name);
  if (store) return store;
  throw new ProblemDetails(
    "unknown-address",
    `There is no store “${name.slice(0, 40)}”. There are ${stores.map((one) => one.name).join(", ")}.`,
    { suggestions: [{ href: CLASSIFAI, name: "The stores" }] },
  );
}

/** Entries like each query, the surest first. */
export async function searchStore({ request, path, query }: Asked): Promise<Reply> {
  const { edition, version } = await requireStore(path.store);
  const limit = readNumber(query.get("n_results"), "n_results", RESULTS);
  const searched = readSearched(await readJson(request));
  const questions = searched.map(({ text }) => ({ query: text, edition, limit }));
  const answers = await lookUpTitles(request, version, questions);
  return { json: searchJson(searched, answers.map(storeEntriesOf)) };
}

/** Entries that have each label. */
export async function reverseSearchStore({ request, path, query }: Asked): Promise<Reply> {
  const { edition, version } = await requireStore(path.store);
  const given = query.get("max_n_results");
  const most = given === "-1" ? LABELLED.most : readNumber(given, "max_n_results", LABELLED);
  const labels = readLabels(await readJson(request));
  await keepWithin("titles", clientAddress(request.headers), Math.max(1, labels.length));
  const partly = query.get("partial_match") === "true";
  const entries = await readIndexEntries(version);
  return { json: await inPauses(labelled(labels, edition, entries, { partly, most })) };
}
