import { tooManySentence } from "#lib/platform/rate-limit/limits";
import type { FormAnswer } from "#lib/web/answer";

/**
 * What a form is answered that nothing of is kept: the address it leads to has the reason as its answer's id, so that
 * no number of such forms fills the database.
 */
const SENTENCES = {
  "not-allowed":
    "This is not for your role. Nothing was changed. If you need it for your work, ask the custodian for the role.",
  incomplete: "The form came incomplete. Nothing was changed. Fill it in again and send it.",
  "too-many-fields": "The form has more fields than can be read. Nothing was changed. Send it in parts.",
  "too-large":
    "What was sent is more than this form takes. Nothing was changed. Send less, or send it in parts.",
};

export type StandingReason = keyof typeof SENTENCES;

/** The id of the answer to a form that was sent too often. @param seconds how long to wait */
export function waitId(seconds: number): `wait-${number}` {
  return `wait-${Math.min(60, Math.max(1, Math.ceil(seconds / 60)))}`;
}

/** The answer with such an id; null for any other. */
export function standingAnswer(id: string): FormAnswer | null {
  const minutes = /^wait-([1-9]\d?)$/.exec(id)?.[1];
  const message = minutes
    ? tooManySentence(Number(minutes) * 60)
    : Object.hasOwn(SENTENCES, id) && SENTENCES[id as StandingReason];
  return message ? { form: "", said: "", errors: [{ field: "", message }], values: {} } : null;
}
