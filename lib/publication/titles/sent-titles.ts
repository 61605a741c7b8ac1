import { z } from "zod";
import { means } from "#lib/files/columns/heading-row";
import type { WantedColumn } from "#lib/files/columns/wanted-column";
import { parseCsv } from "#lib/files/csv";
import { PublishedFileError } from "#lib/files/refused-row";
import { count } from "#lib/platform/in-words";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { isOfType, readJson } from "#lib/publication/api/sent-body";

/** Most titles that are looked up in one request. */
export const MOST_TITLES = 1_000;

/** A title that a program sent to be looked up. */
export interface SentTitle {
  /** What the program knows it by; null where it said nothing. */
  id: string | null;
  query: string;
  industry: string;
}

const LONGEST_ID = 200;

const ID = z.union([z.string().max(LONGEST_ID), z.number()]).nullish();
const TEXT = z.string().nullish();

/** A title in a JSON list: its text alone, or with what is known beside it. */
const TITLE = z.union([
  z.string(),
  z.strictObject({ q: TEXT, title: TEXT, industry: TEXT, id: ID }).refine(
    // One of the two, so that nobody wonders which was looked up.
    ({ q, title }) => (q ?? null) === null || (title ?? null) === null,
  ),
]);

const COLUMNS: readonly WantedColumn<"query" | "industry" | "id">[] = [
  { key: "query", name: "Job title", headings: ["q", "title", "job title", "query"], needed: true },
  { key: "industry", name: "Industry", headings: ["industry"] },
  { key: "id", name: "Id", headings: ["id"] },
];

/**
 * The titles in the body of a request: a JSON list, or CSV with a heading row.
 * @throws ProblemDetails what cannot be read, in a sentence that says which title it is
 */
export async function readSentTitles(request: Request): Promise<SentTitle[]> {
  const titles = isOfType(request, "text/csv")
    ? fromCsv(await request.text())
    : fromJson(await readJson(request));
  if (titles.length === 0) throw bad("There is no title. Send one or more.");
  return titles;
}

function fromJson(sent: unknown): SentTitle[] {
  if (!Array.isArray(sent))
    throw bad('Send a list of titles: [{ "q": "nurse", "industry": "hospital", "id": "1" }].');
  checkNumber(sent.length);
  return sent.map((one, at) => {
    const { data } = TITLE.safeParse(one);
    if (data === undefined)
      throw bad(
        `Title ${at + 1} cannot be read. Give each title as a text, or as an object with “q” or “title”, and “industry” and “id” where you have them.`,
      );
    if (typeof data === "string") return { id: null, query: data, industry: "" };
    const { q, title, industry, id } = data;
    return {
      id: id === null || id === undefined ? null : String(id),
      query: q ?? title ?? "",
      industry: industry ?? "",
    };
  });
}

function fromCsv(text: string): SentTitle[] {
  const [heading = [], ...rows] = csvRows(text);
  checkNumber(rows.length);
  const place = (key: (typeof COLUMNS)[number]["key"]) => {
    const column = COLUMNS.find((one) => one.key === key)!;
    return heading.findIndex((cell) => means(column, cell));
  };
  const [query, industry, id] = [place("query"), place("industry"), place("id")];
  if (query < 0) throw bad("The CSV has no column of job titles. Name one of its columns “title”.");
  return rows.map((cells) => ({
    id: id < 0 ? null : (cells[id] ?? ""),
    query: cells[query] ?? "",
    industry: cells[industry] ?? "",
  }));
}

function csvRows(text: string): string[][] {
  try {
    return parseCsv(text.replace(/^\uFEFF/, "")).rows.filter((cells) =>
      cells.some((cell) => cell.trim() !== ""),
    );
  } catch (error) {
    throw error instanceof PublishedFileError ? bad(error.message) : error;
  }
}

function checkNumber(titles: number): void {
  if (titles <= MOST_TITLES) return;
  throw new ProblemDetails(
    "too-large",
    `${count(titles)} titles were sent; ${count(MOST_TITLES)} are the most at once. Send them in parts.`,
  );
}

function bad(sentence: string): ProblemDetails {
  return new ProblemDetails("bad-request", sentence);
}
