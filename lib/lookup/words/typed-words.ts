import { fold, isFiller, wordsOf } from "#lib/lookup/words/normalise";
import type { Correction } from "#lib/lookup/words/replacements";
import { withSchool } from "#lib/lookup/words/school-years";
import { type Token, titleTokens } from "#lib/lookup/words/token";

/** What is said around a title in a survey answer: "I am currently employed as a …", "Job title: …". */
const PREAMBLES = [
  /^\W*(?:my\s+)?(?:main\s+|current\s+|last\s+)?(?:job|occupation|role|position|work|profession)(?:\s+title)?\s*(?:is|was|:|-|=)\s*/,
  /^\W*(?:i\s+(?:am|was|have been)|i'm|im|i've been|currently|presently|now|formerly|previously|just|mainly|employed|working)\s+/,
  /^\W*i\s+(?:currently\s+|mainly\s+|just\s+)?(?:do|did)\s+/,
  /^\W*(?:i\s+)?(?:currently\s+)?(?:work|works|worked|working|employed)\s+(?=(?:as|in|at|for|on|with)\b)/,
  /^\W*(?:as|an?|the)\s+/,
];
/** How one is employed, which says nothing of the work. */
const EMPLOYMENT =
  /\b(?:self[- ]?employed|part[- ]time|full[- ]time|zero[- ]hours?|free[- ]?lance|fixed[- ]term|semi[- ]retired|retired)\b/g;
/** "I work in a shop": a place where a title is wanted. */
const PLACE = /^\W*(?:in|at|for|on)\s+/;
const ASIDE_START = /[([,;:–—]|\s-\s|\s\/\s/;
/** Turns of a sentence about a job that stand for a mere "for". */
const ABOUT = /\b(?:look(?:s|ing)? after|responsible for|in charge of|help(?:s|ing)? with|to do with)\b/g;
/** Words of such a sentence that no title of the index has. */
const TALK = new Set(
  (
    "aged all also any based did different do does doing eg etc he her his i ie im like looking mainly me mostly my other " +
    "our own provide provides providing role run runs several she some such their them they things using various very " +
    "we what when where who within you your"
  ).split(" "),
);
/** "Manager, sales, area", as the index writes it. */
const INVERTED = /^[^,()]+(?:, [^,()]+)+$/;
const PREPOSITIONS = new Set(["of", "for", "in", "to", "at", "on", "with", "from", "under", "by"]);

interface QueryWords {
  tokens: Token[];
  /** Other ways to read the same text: with the words on how one is employed, as an inverted title, or with "w/house" as one word. */
  others: Token[][];
  /** What was read otherwise before the text was taken apart. */
  corrections: Correction[];
  /** The answer names where one works, not what one does. */
  placeOnly: boolean;
}

/** Reads a title as people write it, in natural or inverted order, into tokens. */
export function queryWords(text: string): QueryWords {
  const said = fold(text).trim();
  let rest = said;
  for (let before = ""; before !== rest; ) {
    before = rest;
    for (const preamble of PREAMBLES) rest = rest.replace(preamble, "");
  }
  const spoken = rest !== said;
  rest = rest.replace(ABOUT, " for ");
  const bare = rest.replace(EMPLOYMENT, " ").trim();
  const short = shortFormsIn(rest);
  const written = lettersIn(text);
  const tokensOf = (part: string) => marked(tokensIn(part), short, written);
  const stripped = bare !== rest && /[a-z]/.test(bare);
  const level = withSchool(stripped ? bare : rest);
  const core = level?.text ?? (stripped ? bare : rest);
  const placeOnly = spoken && PLACE.test(core);
  return {
    tokens: tokensOf(placeOnly ? core.replace(PLACE, "") : core),
    others: [
      ...(INVERTED.test(rest) ? [marked(titleTokens(rest), short, written)] : []),
      ...(stripped ? [tokensOf(rest)] : []),
      ...(STROKE.test(core) ? [joinedAtStroke(core)] : []),
    ],
    corrections: level ? [{ from: level.from, to: level.to, kind: "synonym" }] : [],
    placeOnly,
  };
}

/** "Prod.", "rec'n": words that a full stop or an apostrophe says to be short; an "'s" says nothing of the kind. */
const SHORT_FORM = /\b([a-z]{2,})\.(?![a-z0-9])|\b([a-z]+)'(?!s\b)([a-z]+)\b/g;
/** "W/house" may be one word. */
const STROKE = /\b([a-z])\/([a-z]{3,})/;
const STROKE_ALL = new RegExp(STROKE, "g");

function shortFormsIn(text: string): ReadonlySet<string> {
  if (!/[.']/.test(text)) return NONE;
  return new Set([...text.matchAll(SHORT_FORM)].map(([, cut, before, after]) => cut ?? `${before}${after}`));
}

function joinedAtStroke(text: string): Token[] {
  const joined = text.replace(STROKE_ALL, "$1'$2");
  return marked(tokensIn(joined), shortFormsIn(joined), new Map());
}

const NONE: ReadonlySet<string> = new Set();

function marked(
  tokens: Token[],
  short: ReadonlySet<string>,
  written: ReadonlyMap<string, Token["letters"]>,
): Token[] {
  if (short.size === 0 && written.size === 0) return tokens;
  return tokens.map((token) => {
    const letters = written.get(token.word);
    if (!short.has(token.word)) return letters ? { ...token, letters } : token;
    return letters ? { ...token, short: true, letters } : { ...token, short: true };
  });
}

/**
 * Short words of a text in which capitals tell something: "CNS lead" is written in capitals, "Dep Hd" as words are. The
 * first word has a capital whatever it is.
 */
function lettersIn(text: string): ReadonlyMap<string, Token["letters"]> {
  if (!/[A-Z]/.test(text)) return NO_LETTERS;
  const written = new Map<string, Token["letters"]>();
  const isShouted = !/[a-z]/.test(text) && /\s/.test(text.trim());
  for (const { 0: word, index } of text.matchAll(/\b[A-Z][A-Za-z]{1,5}\b/g)) {
    if (/^[A-Z]+$/.test(word)) {
      if (!isShouted) written.set(word.toLowerCase(), "capital");
    } else if (index > 0) written.set(word.toLowerCase(), "word");
  }
  for (const [letters] of text.matchAll(/\b[A-Z](?:[./][A-Z])+\b/g)) {
    written.set(letters.replace(/[./]/g, "").toLowerCase(), "capital");
  }
  return written;
}

const NO_LETTERS: ReadonlyMap<string, Token["letters"]> = new Map();

function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  const onlyFillers = wordsOf(text).every((word) => isFiller(word) || TALK.has(word));
  for (const [i, segment] of text.split(ASIDE_START).entries()) {
    let aside = tokens.length > 0 && i > 0;
    for (const word of wordsOf(segment)) {
      if (PREPOSITIONS.has(word) && tokens.length > 0) aside = true;
      if (onlyFillers || !(isFiller(word) || TALK.has(word))) tokens.push({ word, head: false, aside });
    }
  }
  return tokens;
}
