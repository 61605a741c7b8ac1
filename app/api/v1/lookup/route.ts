import { readAnsweringVersion, readLookup } from "#lib/coding-index/coding-index.db";
import { readRulingsOn } from "#lib/gold-coding/settling/rulings.db";
import { answer } from "#lib/lookup/answer";
import { lookupJson } from "#lib/lookup/lookup-json";
import { isRefusal } from "#lib/lookup/refuse-query";
import { withRulings } from "#lib/lookup/title-rulings";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { indexVersion, text, wholeNumber } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { requireLookupEdition } from "#lib/publication/resources/required.db";
import { lookupTable } from "#lib/publication/tables/lookup-table";
import { answerTitles } from "#lib/publication/titles/title-list.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  query: {
    q: text(),
    edition: text().optional(),
    version: indexVersion(),
    industry: text().optional(),
    limit: wholeNumber({ from: 1, to: 50 }).default(10),
  },
  list: true,
  limit: "lookup",
  post: answerTitles,
  postFromAnywhere: true,
  async run({ q, edition: id, version, industry, limit }) {
    const edition = await requireLookupEdition(id, version);
    const given = answer(await readLookup(version), { query: q, edition, industry, limit });
    if (isRefusal(given)) throw new ProblemDetails("bad-request", given.message);
    const json = lookupJson(withRulings(given, edition, await readRulingsOn(q)));
    return {
      ...(version === "working" && { release: null }),
      json: { edition, index: await readAnsweringVersion(version), industry: industry ?? "", ...json },
      table: lookupTable(json.results),
      fileName: version === "working" ? "working-lookup.csv" : "lookup.csv",
    };
  },
});
