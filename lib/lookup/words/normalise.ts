/**
 * Folding of job titles to comparable words. Every rule is applied to the index and to the query alike, so a rule
 * need not give a good English word, only the same word on both sides.
 */

const MARKS = /\p{M}+/gu;
/** Typographic ones, and what is left of them in text that was decoded wrongly. */
const APOSTROPHES = /[\u2018\u2019\u02BC`\u00B4\u0091\u0092\uFFFD]/g;
/** "Maitre d'hotel": a word of its own. */
const ELISION = /\b([dl])'(?=[a-z])/g;
const POSSESSIVE = /'s\b|'/g;
const WORD = /[a-z0-9]+/g;
const ASCII = /^[ -~]*$/;
const AND = /[&+]/;
const AND_ALL = /[&+]/g;
const ONE_WORD = /^[a-z0-9]+$/;

/** Lower case without accents, typographic apostrophes or ampersands: "Café owner’s mate & Co" → "cafe owner's mate and co". */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text : text.replace(APOSTROPHES, "'").normalize("NFKD").replace(MARKS, "");
  const lower = plain.toLowerCase();
  return AND.test(lower) ? lower.replace(AND_ALL, " and ") : lower;
}

/**
 * The words of a text, folded but not stemmed. Possessives lose their ending ("driver's" → "driver"), hyphens and
 * strokes part words, and letters spelt singly run together ("H.G.V." → "hgv"; "R & D", "R and D" → "r&d").
 */
export function wordsOf(text: string): string[] {
  return wordsOfFolded(fold(text));
}

/** The same for a text that is folded already. */
export function wordsOfFolded(folded: string): string[] {
  if (ONE_WORD.test(folded)) return [folded];
  const bare = folded.includes("'") ? folded.replace(ELISION, "$1 ").replace(POSSESSIVE, "") : folded;
  const words = bare.match(WORD) ?? [];
  return words.some((word) => word.length === 1) ? joinSingleLetters(words) : words;
}

const SINGLE = /^[a-z]$/;

function joinSingleLetters(words: string[]): string[] {
  const joined: string[] = [];
  let letters = "";
  for (const [i, word] of [...words, ""].entries()) {
    if (SINGLE.test(word)) {
      letters += word;
      continue;
    }
    if (word === "and" && letters !== "" && SINGLE.test(words[i + 1] ?? "")) {
      letters += "&";
      continue;
    }
    if (letters !== "") joined.push(letters);
    letters = "";
    if (word !== "") joined.push(word);
  }
  return joined;
}

/** Words that say nothing of the job: never looked for, and never counted as unexplained. "nos" is "not otherwise specified". */
const FILLER = new Set(
  "a an and are as at be by for from in into is nos of on or that the this to was which with".split(" "),
);

const LONGEST_FILLER = 5;

export function isFiller(word: string): boolean {
  return word.length <= LONGEST_FILLER && FILLER.has(word);
}

/** British for American where the ending does not show it. */
const SPELLINGS = new Map(
  Object.entries({
    aluminum: "aluminium",
    analyze: "analyse",
    analyzer: "analyser",
    anesthetist: "anaesthetist",
    armor: "armour",
    catalog: "catalogue",
    center: "centre",
    color: "colour",
    defense: "defence",
    dialog: "dialogue",
    fiber: "fibre",
    gray: "grey",
    gynecologist: "gynaecologist",
    harbor: "harbour",
    jewelry: "jewellery",
    labor: "labour",
    laborer: "labourer",
    license: "licence",
    licensed: "licenced",
    maneuver: "manoeuvre",
    mold: "mould",
    molder: "moulder",
    molding: "moulding",
    orthopedic: "orthopaedic",
    pediatric: "paediatric",
    pediatrician: "paediatrician",
    plow: "plough",
    practise: "practice",
    program: "programme",
    programer: "programmer",
    theater: "theatre",
    tire: "tyre",
  }),
);

/** Plurals whose singular no ending rule finds, and feminine forms of the same occupation. */
const FORMS = new Map(
  Object.entries({
    actress: "actor",
    barmaid: "barman",
    children: "child",
    conductress: "conductor",
    feet: "foot",
    headmistress: "headmaster",
    hostess: "host",
    knives: "knife",
    lives: "life",
    manageress: "manager",
    masseuse: "masseur",
    mice: "mouse",
    people: "person",
    policewomen: "policeman",
    proprietress: "proprietor",
    shelves: "shelf",
    stewardess: "steward",
    taxes: "tax",
    teeth: "tooth",
    waitress: "waiter",
    waitresses: "waiter",
    wives: "wife",
    women: "woman",
  }),
);

const GENDERED = /^(.{3,})(?:woman|women|person|persons|people|men|lady|ladies)$/;

/**
 * One form for the spellings and numbers of a word: plural → singular, American → British, -woman and -person → -man.
 * `word` is one word of `wordsOf`.
 */
export function stem(word: string): string {
  const form = FORMS.get(word);
  if (form !== undefined) return form;
  if (word.length < 4) return word;
  const gendered = GENDERED.exec(word);
  if (gendered) return `${gendered[1]}man`;
  const one = singular(word);
  const british = FORMS.get(one) ?? SPELLINGS.get(one) ?? one;
  return british.replace(/iz(e|er|ed|ing|ation)$/, "is$1").replace(/^(.{4,})ll(er|or|ed|ing)$/, "$1l$2");
}

function singular(word: string): string {
  if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const SUFFIXES =
  /(?:isation|ational|ability|ements?|ations?|ators?|ative|ating|ances?|ancy|ants?|ments?|ists?|ically|ical|ional|ions?|ings?|ers?|ors?|ies|ian|ial|ary|ery|ed|al|ic|ly|e|y)$/;

/** What an -er does: engineering is to engineer as teaching to teach. */
const DOING = /([eo]r)ing$/;

/**
 * The family a stemmed word belongs to: plumber, plumbing → "plumb". Wide on purpose; words of one family stand in
 * for each other only at a discount. Words too short to cut safely are a family of their own.
 */
export function family(word: string): string {
  const cut = word.replace(DOING, "$1").replace(SUFFIXES, "");
  if (cut.length < 4) return word;
  const last = cut.length - 1;
  return cut[last] === cut[last - 1] ? cut.slice(0, -1) : cut;
}
