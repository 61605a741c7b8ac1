import type { LookupQuestion } from "#lib/lookup/screen/lookup-work";

/** A title that somebody took a code for. */
export interface RecentLookup extends LookupQuestion {
  code: string;
  /** Title of the group. */
  title: string;
}

/** Most that are kept. */
const MOST = 12;
/** Longest text of one that is kept. */
const LONGEST = 200;

const FIELDS = ["query", "edition", "industry", "code", "title"] as const;

/** The list with one more, newest first: the same question stands in it once. */
export function withRecent(list: readonly RecentLookup[], one: RecentLookup): RecentLookup[] {
  const short = Object.fromEntries(FIELDS.map((field) => [field, one[field].trim().slice(0, LONGEST)]));
  const newest = short as unknown as RecentLookup;
  return [newest, ...list.filter((other) => !isSameQuestion(other, newest))].slice(0, MOST);
}

/** What was kept as text, whoever wrote it; none where it is not a list of lookups. */
export function readRecent(text: string | null): RecentLookup[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isRecent(one: unknown): one is RecentLookup {
  const fields = Object(one) as Record<string, unknown>;
  return FIELDS.every((field) => typeof fields[field] === "string" && fields[field].length <= LONGEST);
}

function isSameQuestion(a: LookupQuestion, b: LookupQuestion): boolean {
  return (
    a.query.toLowerCase() === b.query.toLowerCase() &&
    a.edition === b.edition &&
    a.industry.toLowerCase() === b.industry.toLowerCase()
  );
}
