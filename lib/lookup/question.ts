import type { LookupEntry } from "#lib/lookup/compiled-index";

/** The one question that separates the groups of a title best, its answers as the index has them. */
export interface Question {
  /** A sentence for readers: "What does the employer make or do?" */
  ask: string;
  /** Two to six, the likeliest first; where nothing need be said for it, the last one is the index's own default. */
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

/** An entry that the title may mean. */
export interface Candidate {
  entry: LookupEntry;
  /** Unit group in the edition asked for. */
  code: string;
}

interface Asked {
  query: string;
  /** Probability of a group, about 0 to 1, as far as it is known. */
  probabilityOf: (code: string) => number;
  titleOf: (code: string) => string;
}

type Kind = "qualification" | "industry" | "speciality";
/** Where no one kind of qualifier tells the groups apart, all of them together may. */
type Asking = Kind | "any";

/** How the index says that somebody is chartered, registered or has a degree. */
const QUALIFIED = /^(?:professional|qualified|chartered|registered|graduate)\b/;
/** "Grade A, B" means nothing to who does not know the scale. */
const GRADE = /^grade\b/i;
const MOST_ANSWERS = 5;
const LONGEST_TEXT = 44;
/** Between what the ranking holds likely and how many entries a group has: a default is ranked first even where few mean it. */
const BY_ENTRIES = 0.5;

/**
 * The question about a title that its entries answer differently; null where they agree, or say nothing to ask by. Of the
 * kinds of qualifier that the entries have, it asks for the one whose answers tell most: the expected information (Shannon)
 * of knowing which answer it is, over the groups weighed by probability.
 */
export function questionAbout(candidates: readonly Candidate[], asked: Asked): Question | null {
  const shares = sharesOf(candidates, asked);
  if (shares.size < 2) return null;
  const plain = candidates.find(({ entry }) => isPlain(entry));
  let best: { kind: Asking; codes: string[]; information: number } | null = null;
  for (const kind of ["qualification", "industry", "speciality", "any"] as const) {
    if (kind === "any" && best) break;
    const codes = [
      ...new Set(candidates.filter(({ entry }) => isOfKind(entry, kind)).map(({ code }) => code)),
    ]
      .filter((code) => code !== plain?.code)
      .sort((a, b) => shares.get(b)! - shares.get(a)! || (a < b ? -1 : 1))
      .slice(0, MOST_ANSWERS);
    if (codes.length + (plain ? 1 : 0) < 2) continue;
    const information = informationOf(codes.map((code) => shares.get(code)!));
    if (!best || information > best.information) best = { kind, codes, information };
  }
  if (!best) return null;
  const { kind, codes } = best;
  const several = codes.length > 1;
  const answers = codes.map((code): QuestionAnswer => {
    const entry = plainest(candidates.filter((one) => one.code === code && isOfKind(one.entry, kind)));
    return { ...answerOf(entry, kind, several, asked.query), code, title: asked.titleOf(code) };
  });
  if (plain) {
    const text = kind === "qualification" ? (several ? "Not qualified" : "No") : "None of these";
    answers.push({ text, code: plain.code, title: asked.titleOf(plain.code) });
  }
  return { ask: kind === "qualification" && several ? ASK_FIELD : ASK[kind], answers };
}

const ASK: Record<Asking, string> = {
  qualification: "Is the person chartered, registered or qualified by a degree?",
  industry: "What does the employer make or do?",
  speciality: "What is the work about?",
  any: "Which of these is it?",
};
const ASK_FIELD = "In what is the person chartered, registered or qualified by a degree?";

function kindOf({ add, ind }: Pick<LookupEntry, "add" | "ind">): Kind | null {
  if (isPlain({ add, ind })) return null;
  if (QUALIFIED.test(add)) return "qualification";
  if (ind !== "") return "industry";
  return add === "" || GRADE.test(add) ? null : "speciality";
}

/** "Nos" is the index's "not otherwise specified". */
function isPlain({ add, ind }: Pick<LookupEntry, "add" | "ind">): boolean {
  return ind === "" && (add === "" || add === "nos");
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

/** The entry that says most simply what leads to its group: one that the index marks as a default, else the shortest. */
function plainest(candidates: readonly Candidate[]): LookupEntry {
  const length = ({ add, ind, defaultFlag }: LookupEntry) =>
    add.length + ind.length + (add !== "" && ind !== "" ? LONGEST_TEXT : 0) - (defaultFlag === "" ? 0 : 20);
  return candidates.map(({ entry }) => entry).reduce((a, b) => (length(b) < length(a) ? b : a));
}

function answerOf(
  { add, ind }: LookupEntry,
  kind: Asking,
  several: boolean,
  query: string,
): Pick<QuestionAnswer, "text" | "industry" | "query"> {
  if (kind === "qualification") {
    const field = add.split(", ").slice(1).join(", ") || "other";
    const text = several ? capitalised(lettersUpTo(field, LONGEST_TEXT)) : `Yes (${add})`;
    return { text, query: `${query} (${ind === "" ? add : `${add}, ${ind}`})` };
  }
  const text = lettersUpTo(ind === "" ? add : add === "" ? ind : `${ind}: ${add}`, LONGEST_TEXT);
  return { text: capitalised(text), industry: `${add} ${ind}`.trim() };
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
