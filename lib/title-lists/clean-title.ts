/** What came of the text of a title: kept as it is, kept without what is personal or beside the title, or not kept. */
export type CleanedTitle = { title: string; cleaned: boolean } | { title: null; why: keyof typeof NOT_KEPT };

/** Why the text of a row is not kept, in a sentence that does not quote it. */
export const NOT_KEPT = {
  empty: "The row has no title.",
  contact:
    "It holds an e-mail or web address, a phone number, a postcode or another number of a person, so it is not kept.",
  long: "It is longer than a job title, so it is not kept: what people write at length may tell who they are.",
} as const;

/** Longer texts are sentences: of the 32,376 titles of the coding index, version 13, the longest has 59 letters, and none more than 8 words. */
const LONGEST = 100;
const MOST_WORDS = 14;

const CONTACT = [
  // An e-mail address, also with "at" written for the sign.
  /\S+\s?(?:@|\(at\)|\[at\])\s?\S+\.\S+/i,
  /(?:https?:\/\/|www\.)\S+/i,
  // A phone number: nine digits and more, however they are parted.
  /(?:\+|\b)\d(?:[\s().-]?\d){8,}/,
  // A postcode of the United Kingdom.
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i,
  // A National Insurance number.
  /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/i,
];

/** Someone to turn to, and all that follows. */
const TURN_TO =
  /[\s,;:(–-]*\b(?:contact|call|phone|tel|ring|ask for|apply to|speak to|e-?mail|reporting to|reports to)\b[:.]?\s+\p{Lu}.*$/u;
/** "Mr J. Smith", "Mrs Smith-Jones": a form of address with the name after it; "Dr Receptionist" names nobody. */
const NAMED =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Mx)|(?<=\S\s)(?:Dr|Prof))\b\.?\s+(?:\p{Lu}\.?\s+){0,3}\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?/gu;
const CALLED = /[\s,;:(–-]*\b(?:my name is|name|i am called)\s*:?\s+\p{Lu}.*$/iu;
/** What adverts have beside the title: a reference, a wage, the number of jobs. */
const BESIDE = [
  /[([]?\b(?:ref|reference|job id|vacancy|req|requisition)(?:\s*(?:no|number))?\b\.?\s*[:#]?\s*(?=[\w/-]*\d)[\w/-]+[)\]]?/gi,
  /[([]?(?:£|€|\$)\s?\d[\d,.]*\s?k?(?:\s?(?:-|–|to)\s?(?:£|€|\$)?\s?\d[\d,.]*\s?k?)?(?:\s?(?:p\.?a\.?|per (?:annum|year|hour|day)|p\.?h\.?|an hour|a day))?[)\]]?/gi,
  /^\s*\d+\s?x\s+|\s+x\s?\d+\s*$/gi,
  /#\d+\b/g,
];

/**
 * Cleans the text of a title of what is personal, and of what adverts have beside it. A text with a way to reach somebody is
 * not kept at all, as one with more than a title in it; names after a form of address and whom to turn to are taken out.
 */
export function cleanTitle(text: string): CleanedTitle {
  const even = text
    .normalize("NFC")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  if (!/\p{L}{2}/u.test(even)) return { title: null, why: "empty" };
  if (CONTACT.some((form) => form.test(even))) return { title: null, why: "contact" };
  let plain = even.replace(TURN_TO, "").replace(CALLED, "").replace(NAMED, "");
  for (const form of BESIDE) plain = plain.replace(form, " ");
  if (plain !== even)
    plain = plain
      .replace(/\(\s*\)|\[\s*\]/g, "")
      .replace(/\s+/g, " ")
      .replace(/^[\s,;:–|/-]+|[\s,;:–|/-]+$/g, "");
  if (!/\p{L}{2}/u.test(plain)) return { title: null, why: "empty" };
  if (plain.length > LONGEST || plain.split(" ").length > MOST_WORDS) return { title: null, why: "long" };
  return { title: plain, cleaned: plain !== even };
}
