import { z } from "zod";
import { entryText } from "#lib/facts/entries/entry-text";
import type { IndexEntry } from "#lib/facts/entry";
import { unitGroupIn } from "#lib/facts/entry";
import { count } from "#lib/platform/in-words";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { distanceOf, type StoreEntry } from "#lib/publication/title-stores/store-entries";
import { MOST_TITLES } from "#lib/publication/titles/sent-titles";

/** What ClassifAI’s server takes and answers. Source of the shapes: public repository datasciencecampus/classifai. */

/** Results of a query: how many unless it is said, and how many there are at most. */
export const RESULTS = { usual: 10, most: 50 };
/** The same of entries with a label. */
export const LABELLED = { usual: 100, most: 500 };
/** Entries in one answer to labels. */
const MOST_ENTRIES = 50_000;

const ID = z.union([z.string(), z.number().transform(String)]);

/** Earlier versions call the query a description. */
const SEARCHED = z
  .object({ id: ID, query: z.string().optional(), description: z.string().optional() })
  .transform(({ id, query, description }) => ({ id, text: query ?? description }));
/** Earlier versions call the label a code. */
const LABEL = z
  .object({ id: ID, doc_label: z.string().optional(), code: z.string().optional() })
  .transform(({ id, doc_label, code }) => ({ id, text: doc_label ?? code }));

export interface SentEntry {
  id: string;
  text: string;
}

/** The queries of a search. @throws ProblemDetails what is wrong, in a sentence */
export function readSearched(sent: unknown): SentEntry[] {
  return readEntries(sent, SEARCHED, "query");
}

/** The labels that are looked for. @throws ProblemDetails what is wrong, in a sentence */
export function readLabels(sent: unknown): SentEntry[] {
  return readEntries(sent, LABEL, "doc_label");
}

function readEntries(
  sent: unknown,
  entry: z.ZodType<{ id: string; text: string | undefined }>,
  name: string,
): SentEntry[] {
  const entries = z.object({ entries: z.array(z.unknown()) }).safeParse(sent).data?.entries;
  if (!entries)
    throw bad(`Send an object with a list “entries”: {"entries": [{"id": "1", "${name}": "…"}]}.`);
  if (entries.length > MOST_TITLES)
    throw new ProblemDetails(
      "too-large",
      `${count(entries.length)} entries were sent; ${count(MOST_TITLES)} are the most at once. Send them in parts.`,
    );
  const ids = new Set<string>();
  return entries.map((one, at) => {
    const { id, text } = entry.safeParse(one).data ?? {};
    if (id === undefined || text === undefined)
      throw bad(`Entry ${at + 1} cannot be read. Give each an “id” and a “${name}”, as texts.`);
    if (ids.has(id)) throw bad(`The id “${id.slice(0, 40)}” comes twice. Give each entry one of its own.`);
    ids.add(id);
    return { id, text };
  });
}

/** How many results are wanted. @throws ProblemDetails for what is no number from 1 */
export function readNumber(
  given: string | null,
  name: string,
  { usual, most }: { usual: number; most: number },
): number {
  if (given === null) return usual;
  if (!/^\d{1,9}$/.test(given) || Number(given) < 1)
    throw bad(`The parameter “${name}” must be a whole number from 1.`);
  return Math.min(most, Number(given));
}

export function searchJson(
  searched: readonly SentEntry[],
  found: readonly (readonly StoreEntry[])[],
): object {
  return {
    data: searched.map(({ id, text }, at) => ({
      query_id: id,
      query_text: text,
      entries: (found[at] ?? []).map((entry, place) => ({
        doc_label: entry.code,
        doc_text: entry.text,
        rank: place + 1,
        score: entry.confidence,
        distance: distanceOf(entry.confidence),
      })),
    })),
  };
}

/**
 * Entries of each label, in the publisher's order.
 * @param partly whether a label may be the beginning of a code
 * @param most of each label
 */
export function* labelled(
  labels: readonly SentEntry[],
  edition: string,
  entries: readonly IndexEntry[],
  { partly, most }: { partly: boolean; most: number },
): Generator<void, object> {
  const data: object[] = [];
  let left = MOST_ENTRIES;
  for (const { id, text } of labels) {
    const own: { doc_label: string; doc_text: string }[] = [];
    for (const entry of entries) {
      if (own.length >= most || own.length >= left) break;
      const code = unitGroupIn(entry, edition);
      if (code === undefined || !(partly ? text !== "" && code.startsWith(text) : code === text)) continue;
      own.push({ doc_label: code, doc_text: entryText(entry) });
    }
    left -= own.length;
    data.push({ input_id: id, searched_doc_label: text, entries: own });
    yield;
  }
  return { data };
}

function bad(sentence: string): ProblemDetails {
  return new ProblemDetails("bad-request", sentence);
}
