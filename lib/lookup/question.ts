import type { LookupEntry } from "#lib/lookup/compiled-index";
import {
  askQualification,
  type Candidate,
  fieldOf,
  isQualified,
  qualifiedInAny,
} from "#lib/lookup/qualification";
import { isFiller, stem, wordsOf } from "#lib/lookup/words/normalise";

/** The one question that separates the groups of a title best, its answers as the index has them. */
export interface Question {
  /** A sentence for readers: "What does the employer make or do?" */
  ask: string;
  /** Two to five, the likeliest first; where nothing need be said for it, the last one is the index's own default. */
  answers: QuestionAnswer[];
}

export interface QuestionAnswer {
  /** Short, for a button. */
  text: string;
  /** What to put into the form in place of what it has; where neither is given, the code stands as it is. */
  industry?: string;
  query?: string;
  /** Where it leads in the edition asked for. */
  code: string;
  title: string;
}

interface Asked {
  /** The title, without what was answered already. */
  query: string;
  /** A qualification that the title was asked about and is: "professional". The candidates' qualifiers are without it. */
  said?: string;
  /** Probability of a group, about 0 to 1, as far as it is known. */
  probabilityOf: (code: string) => number;
  titleOf: (code: string) => string;
}

type Kind = "qualification" | "industry" | "speciality";
/** Where no one kind of qualifier tells the groups apart, all of them together may. */
type Asking = Kind | "any";

/** "Grade A, B" means nothing to who does not know the scale. */
const GRADE = /^grade\b/i;
const MOST_ANSWERS = 4;
const LONGEST_TEXT = 44;
/** Between what the ranking holds likely and how many entries a group has: a default is ranked first even where few mean it. */
const BY_ENTRIES = 0.5;

/**
 * The question about a title that its entries answer differently; null where they agree, or say nothing to ask by. Of the
 * kinds of qualifier that the entries have, it asks for the one whose answers tell most: the expected information (Shannon)
 * of knowing which answer it is, over the groups weighed by probability. A qualification is asked for first, and its field,
 * where groups differ by it, once it is known.
 */
export function questionAbout(candidates: readonly Candidate[], asked: Asked): Question | null {
  const shares = sharesOf(candidates, asked);
  if (shares.size < 2) return null;
  const plain = candidates.find(({ entry }) => isPlain(entry));
  // What one answer of many would lead there by says little of a group that is for whatever stands nowhere else.
  const isRest = (code: string) => Number(/n\.e\.c\.?$/i.test(asked.titleOf(code)));
  let best: { kind: Asking; codes: string[]; information: number } | null = null;
  for (const kind of ["qualification", "industry", "speciality", "any"] as const) {
    if (kind === "any" && best) break;
    const restLast = plain !== undefined || kind === "qualification";
    const codes = [
      ...new Set(candidates.filter(({ entry }) => isOfKind(entry, kind)).map(({ code }) => code)),
    ]
      .filter((code) => code !== plain?.code)
      .sort(
        (a, b) =>
          (restLast ? isRest(a) - isRest(b) : 0) || shares.get(b)! - shares.get(a)! || (a < b ? -1 : 1),
      )
      .slice(0, MOST_ANSWERS);
    if (codes.length + (plain ? 1 : 0) < 2) continue;
    const information = informationOf(codes.map((code) => shares.get(code)!));
    if (!best || information > best.information) best = { kind, codes, information };
    // The default is then for who is not qualified, whatever the industry: it is never to be taken unseen.
    if (kind === "qualification" && plain && qualifiedInAny(candidates, codes)) break;
  }
  if (!best) return null;
  const { kind, codes } = best;
  const leadingTo = (code: string) => ({ code, title: asked.titleOf(code) });
  const ofKind = candidates.filter(({ entry }) => isOfKind(entry, kind));
  const qualified = kind === "qualification" && plain ? qualifiedEntry(ofKind, codes, asked.titleOf) : null;
  if (qualified && plain) {
    const { entry, code } = qualified;
    const yes = { text: "Yes", query: `${asked.query} (${withoutEmpty([entry.add, entry.ind])})` };
    return {
      ask: askQualification(entry.add),
      answers: [
        { ...yes, ...leadingTo(code) },
        { text: "No", ...leadingTo(plain.code) },
      ],
    };
  }
  const answers = codes.map((code): QuestionAnswer => {
    const own = ofKind.filter((one) => one.code === code);
    return { ...answerOf(plainest(own, asked.titleOf(code)), kind, asked), ...leadingTo(code) };
  });
  if (plain)
    answers.push({
      text: kind === "qualification" ? "Neither" : "None of these",
      ...leadingTo(plain.code),
    });
  // What has no field of its own is for those whose field does not stand there.
  return {
    ask: ASK[kind],
    answers: answers.sort((a, b) => Number(a.text === OTHER) - Number(b.text === OTHER)),
  };
}

const ASK: Record<Asking, string> = {
  qualification: "If the person is chartered or has a degree, what is it in?",
  industry: "What does the employer make or do?",
  speciality: "What is the work about?",
  any: "Which of these is it?",
};
const OTHER = "Something else";

/** The entry of those who are qualified, or one of the only group that they are in; null where it takes their field to tell. */
function qualifiedEntry(
  ofKind: readonly Candidate[],
  codes: readonly string[],
  titleOf: Asked["titleOf"],
): Candidate | null {
  const [code = "", ...others] = codes;
  const any = qualifiedInAny(ofKind, codes);
  if (any || others.length > 0) return any ?? null;
  const own = ofKind.filter((one) => one.code === code);
  return { entry: plainest(own, titleOf(code)), code };
}

function kindOf({ add, ind }: Pick<LookupEntry, "add" | "ind">): Kind | null {
  if (isPlain({ add, ind })) return null;
  if (isQualified(add)) return "qualification";
  if (ind !== "") return "industry";
  return add === "" || GRADE.test(add) ? null : "speciality";
}

/** The index's "not otherwise specified". */
const NOT_SPECIFIED = "nos";

function isPlain({ add, ind }: Pick<LookupEntry, "add" | "ind">): boolean {
  return ind === "" && (add === "" || add === NOT_SPECIFIED);
}

function isOfKind(entry: LookupEntry, asking: Asking): boolean {
  const kind = kindOf(entry);
  return asking === "any" ? kind !== null : kind === asking;
}

/** How likely each group is, summing to 1. */
function sharesOf(candidates: readonly Candidate[], { probabilityOf }: Asked): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of candidates) counts.set(code, (counts.get(code) ?? 0) + 1);
  const likely = [...counts.keys()].reduce((sum, code) => sum + probabilityOf(code), 0) || 1;
  return new Map(
    [...counts].map(([code, count]) => [
      code,
      (BY_ENTRIES * count) / candidates.length + (1 - BY_ENTRIES) * (probabilityOf(code) / likely),
    ]),
  );
}

/** Bits told by which of the shares it is, or that it is none of them. */
function informationOf(shares: readonly number[]): number {
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  return [...shares, rest].reduce((bits, p) => (p > 1e-9 ? bits - p * Math.log2(p) : bits), 0);
}

/**
 * The entry that says most simply what leads to its group: one whose qualifier has a word of the group's title, else one that
 * the index marks as a default, else the shortest.
 */
function plainest(candidates: readonly Candidate[], title: string): LookupEntry {
  const titled = new Set(wordsOf(title).map(stem));
  const length = ({ add, ind, defaultFlag }: LookupEntry) => {
    const telling = wordsOf(`${add} ${ind}`).some((word) => !isFiller(word) && titled.has(stem(word)));
    const both = add !== "" && ind !== "" ? LONGEST_TEXT : 0;
    return add.length + ind.length + both - (telling ? LONGEST_TEXT : 0) - (defaultFlag === "" ? 0 : 20);
  };
  return candidates.map(({ entry }) => entry).reduce((a, b) => (length(b) < length(a) ? b : a));
}

function answerOf(
  entry: LookupEntry,
  kind: Asking,
  { query, said }: Asked,
): Pick<QuestionAnswer, "text" | "industry" | "query"> {
  const { ind } = entry;
  const add = entry.add === NOT_SPECIFIED && ind !== "" ? "" : entry.add;
  if (kind === "qualification") {
    const text = capitalised(lettersUpTo(fieldOf(add), LONGEST_TEXT)) || OTHER;
    return { text, query: `${query} (${withoutEmpty([add, ind])})` };
  }
  const text = lettersUpTo(ind === "" ? add : add === "" ? ind : `${ind}: ${add}`, LONGEST_TEXT);
  const answer = { text: capitalised(text) };
  if (said !== undefined) return { ...answer, query: `${query} (${withoutEmpty([said, add, ind])})` };
  return { ...answer, industry: `${add} ${ind}`.trim() };
}

function withoutEmpty(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As many of the alternatives that a qualifier lists ("hotels, catering, public houses") as go into so many letters, at least the first. */
function lettersUpTo(qualifier: string, most: number): string {
  const [first = "", ...others] = qualifier.split(", ");
  let text = first;
  for (const other of others) {
    if (text.length + other.length + 2 > most) break;
    text += `, ${other}`;
  }
  return text;
}
