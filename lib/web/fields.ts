import { z } from "zod";

const NOT_LINE = /[\p{Cc}\p{Cs}\uFFFD]/u;
const NOT_PROSE = /[^\P{Cc}\n\t]|[\p{Cs}\uFFFD]/u;

interface TextRules {
  /** What to say when nothing was typed; left out where it may be empty. */
  required?: string;
  longest?: number;
}

/** One line of text, white space evened out; "" where nothing was typed and nothing is required. */
export function line(label: string, { required, longest = 200 }: TextRules = {}) {
  return given(label, required, NOT_LINE, longest, (text) => text.replace(/\s+/g, " ").trim());
}

/** Text of several lines; white space at its ends is taken off. */
export function prose(label: string, { required, longest = 5_000 }: TextRules = {}) {
  return given(label, required, NOT_PROSE, longest, (text) => text.trim());
}

function given(
  label: string,
  required: string | undefined,
  not: RegExp,
  longest: number,
  tidy: (text: string) => string,
) {
  return z
    .string({ error: required ?? `${label} came twice. Send the form again.` })
    .default("")
    .transform(tidy)
    .refine((text) => required === undefined || text !== "", { error: required, abort: true })
    .refine((text) => text.length <= longest, {
      error: `${label} is too long. Use at most ${longest.toLocaleString("en-GB")} characters.`,
      abort: true,
    })
    .refine((text) => !not.test(text), {
      error: `${label} has characters that are not text. Type it with letters and digits.`,
    });
}

/** A password or code: taken as it was typed. */
export function secret(required: string, longest = 1_000) {
  return z.string({ error: required }).min(1, required).max(longest, "This is too long.");
}

export function email(required: string) {
  return line("The e-mail address", { required, longest: 254 })
    .transform((text) => text.toLowerCase())
    .pipe(
      z.email({
        error: "The e-mail address is not of the right form. Type it like name@example.org.",
      }),
    );
}

/** One of the choices. */
export function choice<Choice extends string>(choices: readonly [Choice, ...Choice[]], required: string) {
  return z.enum(choices, { error: required });
}

/** Any number of the choices, none left out silently. */
export function choices<Choice extends string>(all: readonly [Choice, ...Choice[]], required?: string) {
  const list = z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat()))
    .pipe(z.array(z.enum(all, { error: "One of the boxes is none of the choices." })));
  return required === undefined ? list : list.refine((chosen) => chosen.length > 0, { error: required });
}

/** Names of boxes that were ticked, each of a certain form. */
export function ticked(name: RegExp) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat()))
    .pipe(z.array(z.string().regex(name, "One of the boxes is none of the choices.")));
}

/** A whole number from 0, as a page of ours wrote it into the form. */
export function wholeNumber() {
  return z
    .string({ error: "The form came incomplete. Load the page again." })
    .regex(/^\d{1,9}$/, "The form came incomplete. Load the page again.")
    .transform(Number);
}
