import type { FormAnswer } from "#lib/web/answer";

/** How much is kept of what is typed, by whether somebody has been signed in with the browser. Sizes are in bytes. */
export const ANSWER_LIMITS = {
  known: { each: 256 * 1024, ofBrowser: 20, answers: 4_000, bytes: 64 * 1024 * 1024 },
  /** A list of codes as long as is converted has 60 kB. */
  stranger: { each: 64 * 1024, ofBrowser: 5, answers: 1_000, bytes: 16 * 1024 * 1024 },
} as const;

/** Most errors that a form is shown at once. */
const MOST_ERRORS = 100;

/**
 * An answer as it is kept: each error once, and no more typing than `most` bytes. The longest fields are left out first,
 * and their error says so.
 */
export function cutToSize(answer: FormAnswer, most: number): FormAnswer {
  const sizes = Object.entries(answer.values)
    .map(([name, values]) => ({ name, size: Buffer.byteLength(JSON.stringify(values)) }))
    .sort((a, b) => a.size - b.size);
  let size = 0;
  const kept = sizes.filter((field) => {
    size += field.size;
    return size <= most;
  });
  const names = new Set(kept.map(({ name }) => name));
  const lost = sizes
    .filter(({ name }) => !names.has(name))
    .map(({ name: field }) => ({
      field,
      message: "What was here is too long to be kept. Enter it again, or go back to it in your browser.",
    }));
  return {
    ...answer,
    errors: onceEach([...answer.errors, ...lost]).slice(0, MOST_ERRORS),
    values: Object.fromEntries(Object.entries(answer.values).filter(([name]) => names.has(name))),
  };
}

function onceEach(errors: FormAnswer["errors"]): FormAnswer["errors"] {
  return [...new Map(errors.map((error) => [`${error.field}\n${error.message}`, error])).values()];
}
