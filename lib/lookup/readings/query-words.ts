import type { QueryWord, Reader } from "#lib/lookup/readings/reading";
import { mendCompounds } from "#lib/lookup/words/compounds";
import { stem } from "#lib/lookup/words/normalise";
import type { Lengthened } from "#lib/lookup/words/shortened";
import { FAINT } from "#lib/lookup/words/synonyms";
import { isShort, type Token } from "#lib/lookup/words/token";
import type { Vocabulary } from "#lib/lookup/words/vocabulary";

/** Words not known at all weigh as a fairly rare word does. */
const UNKNOWN_WEIGHT = 4;

/** The words of tokens as the index knows them. @param unfinished the last one may still be being typed */
export function readTokens(tokens: readonly Token[], reader: Reader, unfinished: boolean): QueryWord[] {
  const { vocabulary, resolver } = reader;
  const joined = joinKnown(mendCompounds(tokens, reader.compounds), reader);
  const last = joined.at(-1);
  const growing = unfinished && last && resolver.canGrow(last.word) ? last : undefined;
  const apart = joined.flatMap((token) => (token === growing ? [token] : splitUnknown(token, vocabulary)));
  const words = apart.map((token, i): QueryWord => {
    const { fits, correction } = resolveToken(token, reader, unfinished && i === apart.length - 1);
    const [likeliest] = fits.keys();
    return {
      word: token.word,
      fits,
      weight: likeliest === undefined ? UNKNOWN_WEIGHT : vocabulary.rarity[likeliest]!,
      head: false,
      aside: token.aside,
      faint: FAINT.has(stem(token.word)),
      correction,
    };
  });
  markHead(words, vocabulary);
  addKindred(words, reader);
  return words;
}

/** A word of the index in so few titles and qualifiers may be a short form of another in a query. */
const RARE = 8;
const RARE_FIT = 0.75;
const SPELT_SHORT_FIT = 0.75;
const LONG_FIT = 0.8;
/** A longer word that is so near a known one is a slip of it. */
const SLIP_FIT = 0.75;

interface Resolved {
  fits: Map<number, number>;
  correction: QueryWord["correction"];
}

/** What a word may stand for: a known word as it is, a longer word that it is short for, a word that it is a slip of. */
function resolveToken(
  token: Token,
  { vocabulary, resolver, shortened }: Reader,
  unfinished: boolean,
): Resolved {
  const { word, short } = token;
  const plain = resolver.resolve(word, unfinished);
  const known = vocabulary.find(word);
  if (known && token.replaced) return plain;
  if (known && !short && (!isShort(token) || known.titles.length + known.qualifiers > RARE)) return plain;
  if (unfinished && !short && resolver.canGrow(word)) return plain;
  const [likest = 0] = plain.fits.values();
  if (!isShort(token) && likest >= SLIP_FIT) return plain;
  const longer = shortened.read(word);
  if (longer.length === 0) return plain;
  if (known) return mostOf(plain.fits, 1, longer, short ? 1 : RARE_FIT);
  if (short) return mostOf(new Map(), 1, longer, 1);
  return isShort(token)
    ? mostOf(plain.fits, SPELT_SHORT_FIT, longer, 1)
    : { ...mostOf(plain.fits, 1, longer, LONG_FIT), correction: plain.correction ?? "abbreviation" };
}

/** Both, each at its discount, best first. */
function mostOf(
  fits: ReadonlyMap<number, number>,
  discount: number,
  longer: readonly Lengthened[],
  longerDiscount: number,
): Resolved {
  const all = new Map([...fits].map(([id, fit]) => [id, fit * discount]));
  for (const { id, fit } of longer) all.set(id, Math.max(all.get(id) ?? 0, fit * longerDiscount));
  return { fits: new Map([...all].sort((a, b) => b[1] - a[1])), correction: "abbreviation" };
}

/** The known word that names the occupation may stand in other titles for another that says the same. */
function addKindred(words: readonly QueryWord[], { kindred, vocabulary }: Reader): void {
  if (words.length < 2) return;
  const head = words.find((word) => word.head);
  const known = head && vocabulary.find(head.word);
  if (!head || !known || head.fits.get(known.id) !== 1) return;
  const others = kindred.of(known.id).filter(([id, fit]) => fit > (head.fits.get(id) ?? 0));
  if (others.length === 0) return;
  head.meanings = head.fits;
  const fits = new Map(head.fits);
  for (const [id, fit] of others) fits.set(id, fit);
  head.fits = fits;
}

/** Joins neighbours that the index knows as one word though it never writes them apart: "check out". */
function joinKnown(tokens: readonly Token[], { vocabulary, compounds }: Reader): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const word = last && last.word + token.word;
    if (word && !compounds.apart.has(word) && vocabulary.find(word)?.titles.length) {
      joined[joined.length - 1] = { ...token, word };
    } else joined.push(token);
  }
  return joined;
}

/** A part of a word that is two run together has so many letters. */
const SHORTEST_PART = 3;

/** An unknown word that is two known ones run together: "lorrydriver". */
function splitUnknown(token: Token, vocabulary: Vocabulary): Token[] {
  const { word, short } = token;
  if (short || word.length < 2 * SHORTEST_PART || vocabulary.isIndexed(word)) return [token];
  let best: Token[] = [token];
  let most = 0;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const known = parts.map((part) => vocabulary.find(part));
    if (!known[0] || !known[1]) continue;
    const common = Math.min(known[0].titles.length, known[1].titles.length);
    if (common <= most) continue;
    most = common;
    best = parts.map((part) => ({ ...token, word: part }));
  }
  return best;
}

/** Marks the word that names the occupation: the last one that often does, outside what stands aside. */
function markHead(words: readonly QueryWord[], vocabulary: Vocabulary): void {
  const names = ({ fits }: QueryWord) => {
    const [best] = fits.keys();
    return best !== undefined && vocabulary.namesOccupation(best);
  };
  const core = words.filter(({ aside }) => !aside);
  const head = core.findLast(names) ?? words.findLast(names) ?? core.at(-1);
  if (!head) return;
  head.head = true;
  head.faint = false;
  // What follows the occupation describes where it is done: "teaching assistant primary school".
  for (const word of words.slice(words.indexOf(head) + 1)) word.aside = true;
}
