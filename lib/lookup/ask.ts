import { type Lookup, type LookupQuery, titleIn } from "#lib/lookup/lookup";
import { qualifiedIn } from "#lib/lookup/qualification";
import { type Question, questionAbout } from "#lib/lookup/question";
import type { RankedGroup } from "#lib/lookup/ranking/ranked-group";
import type { Reading } from "#lib/lookup/readings/reading";
import { entriesMeant } from "#lib/lookup/vague";

/** A title as an answer to the question about a qualification leaves it: "engineer (professional)". */
const QUALIFICATION_SAID = /^(.+?) \(([a-z]+)\)$/;

/** The question to ask where the first group was found by the very title, and the title has others; none where an industry is given. */
export function questionOf(
  from: Lookup,
  { query, edition, industry = "" }: LookupQuery,
  found: readonly RankedGroup[],
  confidences: readonly number[],
): Question | null {
  const [first] = found;
  if (!first || industry.trim() !== "") return null;
  const candidatesOf = (reading: Reading) =>
    entriesMeant(from, reading).flatMap((entry) => {
      const code = entry.codes[edition];
      return code === undefined ? [] : [{ entry, code }];
    });
  const places = new Map(found.map(({ code }, at) => [code, at]));
  const known = {
    probabilityOf: (code: string) => confidences[places.get(code) ?? -1] ?? 0,
    titleOf: (code: string) => titleIn(from.data, edition, code),
  };
  const [, title, said] = QUALIFICATION_SAID.exec(query.trim()) ?? [];
  if (title && said) {
    const words = first.reading.words.filter(({ aside }) => !aside);
    const qualified = qualifiedIn(candidatesOf({ ...first.reading, words }), said);
    return questionAbout(qualified, { ...known, query: title, said });
  }
  return questionAbout(candidatesOf(first.reading), { ...known, query: query.trim() });
}
