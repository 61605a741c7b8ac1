import type { z } from "zod";
import { readAnsweringVersion } from "#lib/coding-index/coding-index.db";
import { readNewestHeading } from "#lib/facts/data.db";
import { readRulingsOnAll } from "#lib/gold-coding/settling/rulings.db";
import { lookupJson } from "#lib/lookup/lookup-json";
import { isRefusal } from "#lib/lookup/refuse-query";
import { withRulings } from "#lib/lookup/title-rulings";
import { titleKey } from "#lib/lookup/words/title-key";
import { answered, represent } from "#lib/publication/api/answer";
import { chooseFormat, FORMAT } from "#lib/publication/api/endpoint.db";
import type { Handler } from "#lib/publication/api/methods";
import { indexVersion, text, wholeNumber } from "#lib/publication/api/parameters";
import { readParameters } from "#lib/publication/api/read-parameters";
import { requireLookupEdition } from "#lib/publication/resources/required.db";
import { lookupListTable } from "#lib/publication/tables/lookup-table";
import { lookUpTitles } from "#lib/publication/titles/look-up-titles.db";
import { readSentTitles, type SentTitle } from "#lib/publication/titles/sent-titles";

/** What may be said in the address of a list of titles. */
export const TITLE_LIST_RULES = {
  edition: text().optional(),
  version: indexVersion(),
  industry: text().optional(),
  limit: wholeNumber({ from: 1, to: 10 }).default(3),
  format: FORMAT,
};

/** Answers a list of titles, each in its place: one that cannot be looked up says why and holds up none of the others. */
export const answerTitles: Handler = (request) =>
  answered(request, async () => {
    const rules = { path: {}, query: TITLE_LIST_RULES };
    const {
      edition: id,
      version,
      industry,
      limit,
      format: asked,
    } = readParameters(request, {}, rules) as z.output<z.ZodObject<typeof TITLE_LIST_RULES>>;
    const format = chooseFormat(request, asked);
    const edition = await requireLookupEdition(id, version);
    const sent = (await readSentTitles(request)).map((title) => ({
      ...title,
      industry: title.industry.trim() === "" ? (industry ?? "") : title.industry,
    }));
    const questions = sent.map((title) => ({ ...title, edition, limit }));
    const [answers, rulings, index] = await Promise.all([
      lookUpTitles(request, version, questions),
      readRulingsOnAll(sent.map(({ query }) => query)),
      readAnsweringVersion(version),
    ]);
    const titles = answers.map((found, at) => {
      const title = sent[at] as SentTitle;
      if (isRefusal(found)) return { ...title, refused: found.message, ...NOTHING };
      const ruled = withRulings(found, edition, rulings.get(titleKey(title.query)) ?? []);
      const { results, ...json } = lookupJson(ruled);
      return { ...title, refused: null, ...json, results: results.map(({ others, ...result }) => result) };
    });
    const response = await represent(
      request,
      {
        json: { edition, index, titles },
        table: lookupListTable(titles),
        fileName: version === "working" ? "working-lookups.csv" : "lookups.csv",
      },
      format,
      version === "working" ? null : await readNewestHeading(),
    );
    response.headers.set("Cache-Control", "no-store");
    return response;
  });

/** What is found of a title that is not looked up. */
const NOTHING = {
  by: null,
  corrections: [],
  vague: null,
  question: null,
  confidence: 0,
  groups: [],
  results: [],
};
