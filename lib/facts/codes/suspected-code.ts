import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { TypedCode } from "#lib/facts/codes/typed-code";
import { isKnownTitle } from "#lib/facts/unknown-title";
import { listedWith } from "#lib/platform/in-words";

/** What a cell seems to be that is no code of its edition. */
export interface Suspected {
  seems:
    | "another edition"
    | "another classification"
    | "sub-unit group"
    | "padded code"
    | "several codes"
    | "long number"
    | "number"
    | "words";
  /** In a sentence or two, with what to do. */
  reason: string;
}

/** A number as programs and people write it, with a decimal point or commas. */
const NUMBER = /^[+-]?[£$€]?[0-9][0-9,\s]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?\s?%?$/i;
/** How codes of the United States' SOC are made, and of O*NET after it: "15-1132", "15-1132.00". */
const US_CODE = /^[1-9][0-9]-[0-9]{4}(?:\.[0-9]{2})?$/;
/** What parts several codes in one cell. */
const BETWEEN_CODES = /[\s,;|&/+]+(?:(?:and|or)\s+)?/i;
const LONGEST_SHOWN = 40;

/** What a cell that was read as a code may be, where no group of the edition has it. */
export function nearReading(
  typed: TypedCode | null,
  edition: CodedEdition,
  others: readonly CodedEdition[],
): Suspected | null {
  if (!typed) return null;
  const { code } = typed;
  const { groups } = edition.structure;
  const name = edition.shortTitle;
  if (code.includes("/")) {
    const unit = code.slice(0, code.indexOf("/"));
    const above = groups.get(unit);
    const reason = above
      ? `${name} has no sub-unit group ${code}. Give one that it has, or the unit group ${unit} “${above.title}”.`
      : `${name} has neither a sub-unit group ${code} nor a unit group ${unit}. Check it.`;
    return { seems: "sub-unit group", reason };
  }
  const held = others.flatMap(({ shortTitle, structure }) => {
    const group = structure.groups.get(code);
    if (!group) return [];
    return [isKnownTitle(group.title) ? `${shortTitle} “${group.title}”` : shortTitle];
  });
  if (held.length > 0) {
    const reason = `${code} is no code of ${name}. It is one of ${listedWith("and", held)}. Give the code of ${name}.`;
    return { seems: "another edition", reason };
  }
  const short = code.replace(/0+$/, "");
  const padded = short !== code ? groups.get(short) : undefined;
  if (padded) {
    const reason = `${code} is no code of ${name}. It may be ${short} “${padded.title}” with noughts after it: give ${short} then.`;
    return { seems: "padded code", reason };
  }
  const reason = `${code} is no code of ${name}. It may be a count or another number, or of an edition that is not held. Check it, and which column it is from.`;
  return { seems: "number", reason };
}

/** What any other cell seems to be. */
export function suspected(text: string, edition: CodedEdition, others: readonly CodedEdition[]): Suspected {
  const shown = `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text}”`;
  const several = severalCodes(text, [edition, ...others]);
  if (several.length > 1) {
    const reason = `The cell holds several codes, ${listedWith("and", several)}. Give one code a row.`;
    return { seems: "several codes", reason };
  }
  if (US_CODE.test(text)) {
    const reason = `${shown} looks like a code of the United States’ SOC. Give the code of ${edition.shortTitle}.`;
    return { seems: "another classification", reason };
  }
  const { form } = edition.structure.shape;
  if (/^[0-9]{5,}(?:\.0+)?$/.test(text) || /^[0-9]{1,3}(?:,[0-9]{3})+$/.test(text)) {
    const reason = `${shown} is a number with too many digits: a code of ${edition.shortTitle} has ${form}. Check which column it is from.`;
    return { seems: "long number", reason };
  }
  if (NUMBER.test(text)) {
    const reason = `${shown} is a number, and no code of ${edition.shortTitle}. Check which column it is from.`;
    return { seems: "number", reason };
  }
  const reason = `${shown} is no code of ${edition.shortTitle} but words. Give the code alone, or choose the column that holds it.`;
  return { seems: "words", reason };
}

/** The codes that a cell is made up of, where it is made up of codes alone. */
function severalCodes(text: string, editions: readonly CodedEdition[]): string[] {
  if (text.length > 200) return [];
  const parts = text
    .replace(/[[\](){}'"]/g, " ")
    .trim()
    .split(BETWEEN_CODES)
    .filter((part) => part !== "");
  return parts.every((part) => editions.some(({ structure }) => structure.groups.has(part))) ? parts : [];
}
