import type { Level } from "#lib/facts/edition";

/**
 * SOC's rule of codes, for codes as they are typed, declared and offered, and for groups that do not state their place.
 * What is where in an edition is for its own groups to say: see structure.ts.
 *
 * Codes of SOC and ISCO-08 groups. A code of one to four digits is as long as its level is deep and its parent is
 * the code without its last digit; a sub-unit group of the SOC2020 extension is its unit group's code, a stroke and
 * two digits ("2136/01").
 */
const CODE = /^(?:[0-9]{1,4}|[0-9]{4}\/[0-9]{2})$/;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** Level of a well-formed code; null when the text is not a code. */
export function levelOf(code: string): Level | null {
  if (!isCode(code)) return null;
  return (code.includes("/") ? 5 : code.length) as Level;
}

/** Code of the parent group; null for a major group. */
export function parentOf(code: string): string | null {
  if (code.includes("/")) return code.slice(0, 4);
  return code.length > 1 ? code.slice(0, -1) : null;
}

/** The code's ancestors from the major group down to its parent: "2136" → ["2", "21", "213"]; none of what is no code. */
export function ancestorsOf(code: string): string[] {
  const parent = isCode(code) ? parentOf(code) : null;
  return parent === null ? [] : [...ancestorsOf(parent), parent];
}
