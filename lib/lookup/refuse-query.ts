import type { LookupQuery } from "#lib/lookup/lookup";

/** A query that is not looked up, with the reason in a sentence for readers. */
export interface LookupRefusal {
  refused: "empty" | "too-long" | "not-text";
  message: string;
}

const LONGEST_QUERY = 200;
const CONTROL = /\p{Cc}/u;
const HARMLESS = /[\t\n\r\u0080-\u009F]/g;
/** Marks of wrong decoding: one stands for an apostrophe, many for something that is no text. */
const UNDECODED = /\uFFFD.*\uFFFD.*\uFFFD/;

/** Why a query cannot be looked up; null when it can. */
export function refuseQuery({ query, industry = "" }: LookupQuery): LookupRefusal | null {
  const said = (query + industry).replace(HARMLESS, " ");
  if (CONTROL.test(said) || UNDECODED.test(said)) {
    return {
      refused: "not-text",
      message: "The job title contains characters that are not text. Type it in letters.",
    };
  }
  if (query.length > LONGEST_QUERY || industry.length > LONGEST_QUERY) {
    const which = query.length > LONGEST_QUERY ? "job title" : "industry";
    return {
      refused: "too-long",
      message: `The ${which} is longer than ${LONGEST_QUERY} characters. Shorten it to the title itself.`,
    };
  }
  if (!/[\p{L}\p{N}]/u.test(query)) {
    return { refused: "empty", message: "Enter a job title, for example “nurse” or “sales manager”." };
  }
  return null;
}

export function isRefusal(outcome: object): outcome is LookupRefusal {
  return "refused" in outcome;
}
