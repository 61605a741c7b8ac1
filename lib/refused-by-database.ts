import { Refusal } from "#lib/refusal";

/**
 * What the database refuses with a sentence of its own ("refused: …" in a trigger), as the refusal that a form shows. The
 * app checks first; this is for two people at once. Other errors come back as they are.
 */
export function asRefusal(error: unknown): unknown {
  const text = error instanceof Error ? error.message : "";
  const sentence = /refused: ([^\n"`]+)/.exec(text)?.[1]?.trim();
  return sentence ? new Refusal(sentence.charAt(0).toUpperCase() + sentence.slice(1)) : error;
}
