import { z } from "zod";

/** Longest text that a parameter may have, unless its rule says otherwise. */
const LONGEST_TEXT = 200;

const NOT_TEXT = /[\p{Cc}\p{Cs}\uFFFD]/u;
/** What the endpoint never lets through as a value: an empty parameter is one that is not given. */
const REQUIRED = "must be given";

/**
 * Rules for the parameters of a request. Each reads a text and gives a value; its messages go on from the name of the
 * parameter: "The parameter “page” must be …".
 */

/** A text, each stretch of white space in it one space. */
export function text(longest = LONGEST_TEXT) {
  return z
    .string({ error: REQUIRED })
    .transform((given) => given.replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .max(longest, { error: `must have at most ${longest} characters`, abort: true })
        .refine((given) => !NOT_TEXT.test(given), {
          error: "must be text in UTF-8, without control characters",
        }),
    );
}

/** A whole number within limits. */
export function wholeNumber({ from, to }: { from: number; to: number }) {
  const within = `must be a whole number from ${from} to ${to}`;
  return text()
    .pipe(z.string().regex(/^[0-9]{1,9}$/, { error: within, abort: true }))
    .transform(Number)
    .pipe(z.number().min(from, { error: within }).max(to, { error: within }));
}

/** One of several words. */
export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]]) {
  return text().pipe(z.enum(words, { error: `must be one of ${words.join(", ")}` }));
}

/** "true" or "false". */
export function yesOrNo() {
  return oneOf(["true", "false"]).transform((word) => word === "true");
}

/** Which state of the coding index answers: as released, or as it is edited. */
export function indexVersion() {
  return oneOf(["released", "working"]).default("released");
}

/** No edition of a classification of occupations has codes as long as this. */
export const LONGEST_CODE = 20;

/** A code, or the start of one, of whatever shape its edition's codes have; whether the edition has it is another question. */
export function code() {
  return text().pipe(
    z
      .string()
      .regex(/^[0-9A-Za-z][0-9A-Za-z./-]*$/, { error: "must be a code: digits and letters, such as 2136" })
      .max(LONGEST_CODE, { error: `must be a code, at most ${LONGEST_CODE} characters long` }),
  );
}
