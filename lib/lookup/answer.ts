import { readTypedCode, type TypedCode } from "#lib/facts/codes/typed-code";
import type { EditionId } from "#lib/facts/edition";
import {
  editionsBeside,
  type Lookup,
  type LookupAnswer,
  type LookupData,
  type LookupQuery,
  lookup,
} from "#lib/lookup/lookup";
import { type LookupRefusal, refuseQuery } from "#lib/lookup/refuse-query";

/** A group that a typed code stands for. */
export interface CodeMatch {
  edition: EditionId;
  code: string;
  title: string;
}

/** The answer to a code that was typed in place of a title. */
export interface CodeAnswer {
  by: "code";
  query: string;
  /** The edition wanted. */
  edition: EditionId;
  /** The code as it was understood, or its beginning. */
  code: string;
  /** Editions it was looked for in: the wanted one and those beside it, or the one that was named; none when that is another. */
  editions: EditionId[];
  /** The groups of these editions whose code it is or begins, the wanted edition's first; none when there are none. */
  groups: CodeMatch[];
  /** Those of them that are unit groups of the wanted edition. */
  unitGroups: CodeMatch[];
}

export type TitleAnswer = LookupAnswer & { by: "title" };

export type Answer = TitleAnswer | CodeAnswer | LookupRefusal;

/** Most groups of one edition that a code is answered with, unless told. */
const MOST_GROUPS = 30;

/**
 * Answers a question put to the lookup, be it a job title or a code however written ("SOC 2134", "2134.0", "2134/01").
 * Page, browser, API and terminal all ask here. A bare number that begins no code is looked up as a title.
 */
export function answer(from: Lookup, question: LookupQuery): Answer {
  const refusal = refuseQuery(question);
  if (refusal) return refusal;
  const { query, edition, limit = MOST_GROUPS } = question;
  const typed = readTypedCode(query);
  if (typed && typed.code.length > 1) {
    const editions = editionsFor(from.data, typed, edition);
    const groups = groupsOf(from.data, typed.code, editions, limit);
    if (groups.length > 0 || !typed.bare) {
      const held = from.data.titles[edition] ?? {};
      const unitGroups = groups.filter(
        (group) => group.edition === edition && Object.hasOwn(held, group.code),
      );
      return { by: "code", query, edition, code: typed.code, editions, groups, unitGroups };
    }
  }
  const outcome = lookup(from, question);
  return "refused" in outcome ? outcome : { by: "title", ...outcome };
}

function editionsFor(data: LookupData, { edition: named }: TypedCode, wanted: EditionId): EditionId[] {
  if (named === null) return [wanted, ...editionsBeside(data, wanted)];
  return data.editions.some(({ id }) => id === named) ? [named] : [];
}

/**
 * Unit groups of each edition, at most `limit` of each. A sub-unit group comes before its unit group; where no edition has
 * it, its unit groups come alone.
 */
function groupsOf(
  { titles, subUnits }: LookupData,
  code: string,
  editions: readonly EditionId[],
  limit: number,
): CodeMatch[] {
  const beginning = (start: string, edition: EditionId, held: LookupData["titles"]) =>
    Object.entries(held[edition] ?? {})
      .filter(([one]) => one.startsWith(start))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([one, title]): CodeMatch => ({ edition, code: one, title }));
  const unitGroups = (edition: EditionId) => beginning(code.split("/")[0]!, edition, titles);
  const below = editions.flatMap((edition) => {
    const found = code.includes("/") ? beginning(code, edition, subUnits) : [];
    return found.length > 0 ? [...found, ...unitGroups(edition)] : [];
  });
  return below.length > 0 ? below : editions.flatMap(unitGroups);
}
