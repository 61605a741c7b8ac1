import { z } from "zod";
import { confidenceInWords } from "#lib/lookup/confidence";
import { clipped } from "#lib/lookup/words/clipped";
import { distanceOf, type StoreEntry } from "#lib/publication/title-stores/store-entries";

/**
 * The SOC vector store that Survey Assist asks, answered by the lookup. Source of the shapes: public repositories
 * ONSdigital/soc-classification-vector-store and ONSdigital/survey-assist-api.
 */

/** Candidates in an answer, at most. */
export const MATCHES = 20;

const SAID = z
  .string()
  .max(10_000)
  .nullish()
  .transform((text) => text ?? "");

/** What Survey Assist sends; it leaves out or sends null for what it does not know. */
export const SEARCH = z.object({ industry_descr: SAID, job_title: SAID, job_description: SAID });

export type Search = z.output<typeof SEARCH>;

export interface TitleQuestion {
  query: string;
  industry: string;
}

/**
 * What is looked up: the title with its industry. Where there is no title the description stands for it.
 */
export function questionOf({ job_title, job_description, industry_descr }: Search): TitleQuestion {
  return {
    query: clipped(job_title.trim() === "" ? job_description : job_title),
    industry: clipped(industry_descr),
  };
}

/**
 * What is looked up as well where title and industry leave it open: the description beside them, which has words that say
 * nothing of the code among those that do. Null where it says no more.
 */
export function describedQuestion(search: Search): TitleQuestion | null {
  const question = questionOf(search);
  if (search.job_title.trim() === "" || search.job_description.trim() === "") return null;
  return { ...question, industry: clipped(`${search.industry_descr} ${search.job_description}`) };
}

/** Whether title and industry leave open which group it is. */
export function isOpen(entries: readonly StoreEntry[]): boolean {
  return confidenceInWords(entries[0]?.confidence ?? 0) !== "high";
}

/** Both answers as one: each group by the mean of its confidences, and by the text of the answer that is surer of it. */
export function together(first: readonly StoreEntry[], second: readonly StoreEntry[]): StoreEntry[] {
  const codes = [...new Set([...first, ...second].map(({ code }) => code))];
  return codes
    .map((code) => {
      const both = [first, second].flatMap((answer) => answer.find((entry) => entry.code === code) ?? []);
      const surer = both.reduce((a, b) => (b.confidence > a.confidence ? b : a));
      return { ...surer, confidence: both.reduce((sum, { confidence }) => sum + confidence, 0) / 2 };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** The answer to a search, nearest first. */
export function searchJson(entries: readonly StoreEntry[]) {
  return {
    results: entries.slice(0, MATCHES).map(({ code, text, confidence }) => ({
      distance: distanceOf(confidence),
      title: text,
      code,
      four_digit_code: code,
      two_digit_code: code.slice(0, 2),
    })),
  };
}

/** What the store says of itself. @param index "Coding index Version 13" */
export function statusJson(index: string, edition: string, entries: number) {
  return {
    status: "ready",
    embedding_model_name: "SOC Workbench lookup",
    llm_model_name: "none",
    db_dir: "none",
    soc_index_file: index,
    soc_structure_file: edition,
    soc_condensed_file: "none",
    matches: MATCHES,
    index_size: entries,
  };
}
