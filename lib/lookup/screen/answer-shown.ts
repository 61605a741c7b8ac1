import { type Answer, answer } from "#lib/lookup/answer";
import type { Lookup, LookupQuery } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { SHOWN } from "#lib/lookup/screen/shown-results";

/** Most groups that are shown where all are asked for: as many as the lookup gives. */
const ALL = 50;

type Asked = Omit<LookupQuery, "limit"> & {
  /** Whether more than the likely groups are wanted. */
  all?: boolean | undefined;
};

/** The answer that a page shows: with one group more than it shows, so that it knows of more; a code's groups are never cut. */
export function answerShown(from: Lookup, { all = false, ...question }: Asked): Answer {
  const given = answer(from, { ...question, limit: all ? ALL : SHOWN + 1 });
  return !isRefusal(given) && given.by === "code" ? answer(from, question) : given;
}
