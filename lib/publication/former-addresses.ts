import { correspondencePath } from "#lib/correspondence/reading";
import { type EditionPair, turned } from "#lib/facts/edition-pair";

/** The pair that addresses were of before they carried one: there was no other. */
const FORMER_PAIR: EditionPair = { source: "soc2010", target: "soc2020" };

/** Files that were named after the newest edition while there was one index of it. */
const FORMER_FILES: ReadonlyMap<string, string> = new Map([
  ["soc2020-coding-index", "coding-index"],
  ["soc2020-coding-index-abbreviations", "coding-index-abbreviations"],
]);

/** The name that a file of the downloads has now, by the one that it had; null for what was none. */
export function formerFile(fileName: string): string | null {
  const at = fileName.lastIndexOf(".");
  const now = FORMER_FILES.get(fileName.slice(0, at));
  return now === undefined ? null : now + fileName.slice(at);
}

/**
 * Where an address from before correspondences carried their pair leads: "/correspondence/…" with its parameters, and
 * "/editions/diff". What was asked is asked there too.
 * @param path as it was sent, its parts still encoded
 */
export function formerAddress(path: string, query: URLSearchParams): string {
  const asked = new URLSearchParams(query);
  if (path === "/editions/diff") {
    asked.delete("from");
    asked.delete("to");
    return withQuery(`${correspondencePath(FORMER_PAIR)}/compare`, asked);
  }
  const [first = "", second, ...rest] = path.split("/").slice(2);
  if (first === "pictures" && second !== undefined) {
    const pair = second === FORMER_PAIR.target ? turned(FORMER_PAIR) : FORMER_PAIR;
    return withQuery([correspondencePath(pair), first, ...rest].join("/"), asked);
  }
  const pair = wayOf(asked.get("direction"));
  asked.delete("direction");
  const parts = [first, ...(second === undefined ? [] : [second]), ...rest].filter((part) => part !== "");
  return withQuery([correspondencePath(pair), ...parts].join("/"), asked);
}

/** "2020-2010" was the way back. */
function wayOf(direction: string | null): EditionPair {
  const year = (edition: string) => edition.replace(/\D/g, "");
  const back = `${year(FORMER_PAIR.target)}-${year(FORMER_PAIR.source)}`;
  return direction === back ? turned(FORMER_PAIR) : FORMER_PAIR;
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Leads from an address of before to where it is now, for good. */
export function movedForGood(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url);
  return new Response(null, { status: 308, headers: { Location: formerAddress(pathname, searchParams) } });
}
