import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { nearReading, type Suspected, suspected } from "#lib/facts/codes/suspected-code";
import { readTypedCode, type TypedCode } from "#lib/facts/codes/typed-code";
import { comparableTitle } from "#lib/facts/comparable-title";
import type { EditionId } from "#lib/facts/edition";
import { saysNothing } from "#lib/files/columns/missing";
import type { CellContent } from "#lib/files/columns/wanted-column";

/** What a cell of a column of codes says. */
export type CellCode =
  /** A group of the edition, of any level. */
  | { kind: "code"; code: string }
  /** No code: an empty cell, or what stands for one ("-9", "N/A"). */
  | { kind: "none" }
  /** Something else: what it seems to be, and the sentence that says so. */
  | ({ kind: "refused" } & Suspected);

/** A code of a higher level written as long as a unit group's, with signs for the digits that it does not have: "21xx". */
const FILLED = /^([0-9]{1,3})([x*?#_-]{1,3})$/i;
/** The first of the zeros before a number. */
const ZERO_BEFORE = /^([^\p{L}\p{N}]*)0(?=[0-9])/u;
/** Characters without width, which programs and pages leave behind. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
/** A mark that leads to a note, after a whole code: "2136*". */
const MARKED = /^([0-9]{4})\s?[*†‡]+$/;
/** Longer cells hold no code, even with its title. */
const LONGEST = 200;
/**
 * A code with words after it, after "soc" or "code" or bare: "SOC 1115 Chief executives", "1115: Chief executives". With
 * another figure among the words ("SOC1 x0") it may be part of a number.
 */
const WITH_WORDS =
  /^((?:soc[\s-]*(?:(?:20)?[0-9]0(?![0-9]))?[\s:#.=–—-]*)?(?:code[\s:]*)?)([0-9]{1,4}(?:\/[0-9]{2})?)[\s:.,;–—-]+\(?(\p{L}\P{N}*)$/iu;

/**
 * Reads the code of an edition from a cell, however people and programs write it: "2136", "2136.0", "2,136", "SOC 2136",
 * "[2136]", "02136", "2134/01", "21xx", "SOC 1115 Chief executives". What is read is always a group of the edition, and all of
 * the number that stands in the cell, never a part of it. Anything else is refused with what it seems to be.
 * @param others the other editions that are held, so that a code of one of them is known for what it is
 */
export function readCellCode(cell: string, edition: CodedEdition, others: readonly CodedEdition[]): CellCode {
  const { groups } = edition.structure;
  const plain = cell.trim();
  if (groups.has(plain)) return { kind: "code", code: plain };
  const text = plain.normalize("NFKC").replace(UNSEEN, "").replace(MARKED, "$1");
  if (saysNothing(text)) return { kind: "none" };
  if (text.length > LONGEST) return { kind: "refused", ...suspected(text, edition, others) };
  const typed = readTypedCode(text) ?? calledCode(text);
  if (typed?.edition && typed.edition !== edition.id)
    return { kind: "refused", ...named(typed.code, typed.edition, edition, others) };
  const code =
    (typed && groups.has(typed.code) && typed.code) ||
    filledCode(text, edition) ||
    zerosMended(text, typed, edition) ||
    codeBesideTitle(text, edition);
  if (code) return { kind: "code", code };
  return { kind: "refused", ...(nearReading(typed, edition, others) ?? suspected(text, edition, others)) };
}

/** "21xx" as 21, where the signs make it as long as a unit group's code. */
function filledCode(text: string, { structure }: CodedEdition): string | null {
  const [whole, code = ""] = FILLED.exec(text) ?? [];
  if (!whole || !structure.groups.has(code)) return null;
  for (const group of structure.groups.values())
    if (group.level === structure.unitLevel) return whole.length === group.code.length ? code : null;
  return null;
}

/**
 * A number that gained or lost zeros before it, as numbers do in programs: "02136" is 2136, and 310 is 0310 where an edition
 * has a group 0310 and none 310. Of several the one nearest to what stands there.
 */
function zerosMended(
  text: string,
  typed: TypedCode | null,
  { structure: { groups } }: CodedEdition,
): string | null {
  if (typed && /^[0-9]{1,3}$/.test(typed.code) && groups.has(`0${typed.code}`)) return `0${typed.code}`;
  for (let left = text; ZERO_BEFORE.test(left); ) {
    left = left.replace(ZERO_BEFORE, "$1");
    const code = readTypedCode(left)?.code;
    if (code !== undefined && groups.has(code)) return code;
  }
  return null;
}

/** A code before words that is called one, as in "SOC 1115 Chief executives"; null where nothing says that it is a code. */
function calledCode(text: string): TypedCode | null {
  const [, before = "", code = ""] = WITH_WORDS.exec(text) ?? [];
  return before === "" ? null : readTypedCode(before + code);
}

/** A title before its code: "Chief executives (1115)". */
const AFTER_WORDS = /^(\p{L}\P{N}*?)[\s:,;–—([-]+([0-9]{1,4}(?:\/[0-9]{2})?)[)\]]?$/u;
/** A whole code with words after a stroke or colon: "2136 - software people". */
const BEFORE_STROKE = /^([0-9]{4})(?:\s*:\s*|\s+[–—-]+\s+)\p{L}{2}\P{N}*$/u;

/**
 * A bare code beside the title of its own group: "1115: Chief executives", and not the number of "21 years a nurse". A unit
 * group's whole code is believed before any words where a stroke or colon parts it from them.
 */
function codeBesideTitle(text: string, { structure: { groups } }: CodedEdition): string | null {
  const parted = BEFORE_STROKE.exec(text)?.[1];
  if (parted !== undefined && groups.has(parted)) return parted;
  const [, before = "", code = "", words = ""] = WITH_WORDS.exec(text) ?? afterWords(text);
  const group = groups.get(code);
  if (!group || before !== "") return null;
  const said = comparableTitle(words);
  const title = comparableTitle(group.title);
  return said.length >= 3 && (title.startsWith(said) || said.startsWith(title)) ? code : null;
}

function afterWords(text: string): string[] {
  const [whole = "", words = "", code = ""] = AFTER_WORDS.exec(text) ?? [];
  return [whole, "", code, words];
}

function named(
  code: string,
  editionId: EditionId,
  edition: CodedEdition,
  others: readonly CodedEdition[],
): Suspected {
  const other = others.find(({ id }) => id === editionId);
  const name = other?.shortTitle ?? editionId.toUpperCase();
  return {
    seems: "another edition",
    reason: `${code} is given as a code of ${name}. Give the code of ${edition.shortTitle}.`,
  };
}

/** What a column of an edition's codes looks like, for guessing which column that is. */
export function codesOf(edition: CodedEdition): CellContent {
  return {
    is: (cell) => readCellCode(cell, edition, []).kind === "code",
    words: `codes of ${edition.shortTitle}`,
    telling: true,
    strength: (cells) => codeStrength(cells, edition),
  };
}

/** So far numbers that count the rows up are from being codes. */
const ROW_NUMBERS = 0.1;

/** Codes of unit groups are surer codes than those of higher levels, which row numbers and small counts look like. */
function codeStrength(cells: readonly string[], edition: CodedEdition): number {
  if (areRowNumbers(cells)) return ROW_NUMBERS;
  const { structure } = edition;
  const deep = cells.filter((cell) => {
    const read = readCellCode(cell, edition, []);
    return read.kind === "code" && (structure.levelOf(read.code) ?? 0) >= structure.unitLevel;
  });
  return 0.5 + (0.5 * deep.length) / Math.max(1, cells.length);
}

/** "0, 1, 2, 3", with some left out: whole numbers that rise from 0 or 1. */
function areRowNumbers(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  return (
    (numbers[0] === 0 || numbers[0] === 1) &&
    numbers.every((number, at) => Number.isInteger(number) && (at === 0 || number > numbers[at - 1]!))
  );
}
