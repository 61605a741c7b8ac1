import { fold, isFiller, wordsOf } from "#lib/lookup/words/normalise";
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
  /** Other ways to read the same text: with the words on how one is employed, or as an inverted title. */
  others: Token[][];
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
  const stripped = bare !== rest && /[a-z]/.test(bare);
  const core = stripped ? bare : rest;
  const placeOnly = spoken && PLACE.test(core);
  return {
    tokens: tokensOf(placeOnly ? core.replace(PLACE, "") : core),
    others: [...(INVERTED.test(rest) ? [titleTokens(rest)] : []), ...(stripped ? [tokensOf(rest)] : [])],
    placeOnly,
  };
}

function tokensOf(text: string): Token[] {
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
