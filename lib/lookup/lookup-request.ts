import type { DataVersion } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import { mainEdition } from "#lib/facts/index-editions";
import type { LookupEdition } from "#lib/lookup/lookup";
import { listedWith } from "#lib/platform/in-words";

/** What a lookup address asks: `?q=nurse&edition=soc2020&industry=hospital`. */
export interface LookupRequest {
  query: string;
  edition: EditionId;
  industry: string;
  /** Whether the groups that are less likely are wanted too: `&more=1`. */
  all?: boolean;
  /** What is wrong with the address itself, in a sentence; absent when nothing is. */
  error?: string;
}

/** Where titles are looked up: the page, the editions that it offers, and what else stays in its address. */
export interface LookupPlace {
  path: string;
  /** The newest first. */
  editions: readonly LookupEdition[];
  /** The edition that is meant where the address names none. */
  edition: EditionId;
  keep: Readonly<Record<string, string>>;
}

/** The place that everybody looks titles up at. @param version "working" for the index as it is edited */
export function publicPlace(
  editions: readonly LookupEdition[],
  version: DataVersion = "released",
): LookupPlace {
  return {
    path: "/lookup",
    editions: editions.filter(({ status }) => status === "released"),
    edition: mainEdition(editions)?.id ?? "",
    keep: version === "released" ? {} : { version },
  };
}

type Parameters = Record<string, string | string[] | undefined>;

/** Reads a lookup address. Text is shortened to what a message can show; the lookup itself refuses over-long queries. */
export function readLookupRequest(
  parameters: Parameters,
  { editions, edition: meant }: Pick<LookupPlace, "editions" | "edition">,
): LookupRequest {
  const one = (name: string) => {
    const value = parameters[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const given = one("edition");
  const known = editions.some(({ id }) => id === given);
  const request: LookupRequest = {
    query: one("q"),
    industry: one("industry"),
    edition: known ? given : meant,
    ...(one("more") === "1" && { all: true }),
  };
  if (given !== "" && !known) {
    const names = editions.map(({ shortTitle }) => shortTitle);
    request.error = `Choose ${listedWith("or", names)}: those are the editions that titles can be looked up in.`;
  }
  return request;
}

/** The address of a lookup, without what is left at its default. */
export function lookupAddress(
  { query, edition, industry, all }: LookupRequest,
  { path, edition: meant, keep }: Pick<LookupPlace, "path" | "edition" | "keep">,
): string {
  const parameters = new URLSearchParams({ ...keep, q: query });
  if (edition !== meant) parameters.set("edition", edition);
  if (industry.trim() !== "") parameters.set("industry", industry);
  if (all) parameters.set("more", "1");
  return `${path}?${parameters}`;
}
