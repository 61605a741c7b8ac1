import { readAnsweringVersion, readIndexEntries } from "#lib/coding-index/coding-index.db";
import { unitGroupIn } from "#lib/facts/entry";
import type { Answer } from "#lib/lookup/answer";
import { isRefusal } from "#lib/lookup/refuse-query";
import type { Asked, Reply } from "#lib/publication/api/for-programs";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { readJson } from "#lib/publication/api/sent-body";
import { requireEdition, requireLookupEdition } from "#lib/publication/resources/required.db";
import { storeEntriesOf } from "#lib/publication/title-stores/store-entries";
import {
  describedQuestion,
  isOpen,
  MATCHES,
  questionOf,
  SEARCH,
  searchJson,
  statusJson,
  type TitleQuestion,
  together,
} from "#lib/publication/title-stores/survey-assist";
import { lookUpTitles } from "#lib/publication/titles/look-up-titles.db";

/** Whether the store is ready, and what it is made from. */
export async function vectorStoreStatus(): Promise<Reply> {
  const edition = await requireEdition(await requireLookupEdition());
  const [{ words }, entries] = await Promise.all([readAnsweringVersion(), readIndexEntries()]);
  const coded = entries.filter((entry) => unitGroupIn(entry, edition.id) !== undefined).length;
  return { json: statusJson(words, edition.title, coded) };
}

/** Candidates for what a respondent said, in the newest released edition. */
export async function searchVectorStore({ request }: Asked): Promise<Reply> {
  const { data } = SEARCH.safeParse(await readJson(request));
  if (!data)
    throw new ProblemDetails(
      "bad-request",
      "Send an object with “job_title”, “job_description” and “industry_descr”, each a text.",
    );
  const edition = await requireLookupEdition();
  const look = async (question: TitleQuestion): Promise<Answer> =>
    (await lookUpTitles(request, "released", [{ ...question, edition, limit: MATCHES }]))[0]!;
  const first = await look(questionOf(data));
  const entries = storeEntriesOf(first);
  const isVague = !isRefusal(first) && first.by === "title" && first.vague !== null;
  const described = isVague || isOpen(entries) ? describedQuestion(data) : null;
  if (!described) return { json: searchJson(entries) };
  return { json: searchJson(together(entries, storeEntriesOf(await look(described)))) };
}
