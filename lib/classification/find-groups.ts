import Fuse, { type IFuseOptions } from "fuse.js";
import { isOneSlip, nearerTo } from "#lib/classification/code-slip";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";
import { quantity } from "#lib/platform/in-words";

/** What was found for what somebody typed. */
export interface FoundGroups<Found extends Group = Group> {
  /** Best first. Codes that begin as typed come in the order of the groups. */
  groups: Found[];
  /** Whether each has all that was typed, or begins with the code; else they are the nearest there are, ten at most. */
  asTyped: boolean;
}

const MOST_ALIKE = 10;
const MOST_CODES_ALIKE = 5;
/** More is no title of a group: the rest is not looked at. */
const MOST_WORDS = 12;
const LONGEST_WORD = 30;

/** Three letters and fewer have to be right, one in four may be wrong; a title of many words counts little less. */
const FUSE: IFuseOptions<string> = {
  useTokenSearch: true,
  threshold: 0.3,
  fieldNormWeight: 0.25,
};

/**
 * The groups that somebody means by a code, the beginning of one, words of a title, or both: "2136", "SOC 2136", "213
 * security", "programers". Only where no group has all of it are slips of typing looked for.
 * @param groups of one edition in code order; best the same array each time: what is made for searching is kept with it
 * @returns all groups where nothing was typed
 */
export function findGroups<Found extends Group>(groups: readonly Found[], typed: string): FoundGroups<Found> {
  const begun = /\d/.test(typed) ? beginning(groups, typed.trim().toUpperCase()) : [];
  if (begun.length > 0) return { groups: begun, asTyped: true };
  const words = plain(readTypedCode(typed)?.code ?? typed)
    .split(" ")
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
  if (words.length === 0) return { groups: [...groups], asTyped: true };
  const [digits, letters] = [words.filter(isDigits), words.filter((word) => !isDigits(word))];
  const within = groups.filter((group) => digits.every((start) => group.code.startsWith(start)));
  if (letters.length === 0)
    return within.length > 0
      ? { groups: within, asTyped: true }
      : { groups: codesAlike(groups, words.join("")), asTyped: false };
  const { fuse, titles } = searchable(groups);
  const ranked = fuse.search(letters.join(" ")).map(({ refIndex }) => groups[refIndex]!);
  const hasAll = (group: Group) => letters.every((word) => titles.get(group)?.includes(word));
  const place = new Map(ranked.map((group, at) => [group, at]));
  const having = within.filter(hasAll);
  if (having.length > 0) {
    const placeOf = (group: Found) => place.get(group) ?? ranked.length;
    return { groups: having.sort((a, b) => placeOf(a) - placeOf(b)), asTyped: true };
  }
  const inside = new Set(within);
  const elsewhere = ranked.filter(hasAll);
  const alike = [...new Set([...elsewhere, ...ranked.filter((group) => inside.has(group))])];
  return { groups: (alike.length > 0 ? alike : ranked).slice(0, MOST_ALIKE), asTyped: false };
}

/** The groups that may have been meant by a code or words that are no group's: nearest first, ten at most. */
export function groupsAlike<Found extends Group>(groups: readonly Found[], typed: string): Found[] {
  return findGroups(groups, typed).groups.slice(0, MOST_ALIKE);
}

/** How many were found: "13 groups for “nurse”". @param one what they are, in the singular: "unit group" */
export function foundInWords({ groups, asTyped }: FoundGroups, typed: string, one = "group"): string {
  const number = quantity(groups.length, one);
  const query = typed.trim();
  if (asTyped || groups.length === 0) return `${number} for “${query}”`;
  return `No ${one} has “${query}”. ${groups.length === 1 ? `${number} is` : `${number} are`} like it`;
}

/** The lowest group that a group of this code would be in: 213 for 2138; null where there is none. */
export function groupAround<Found extends Group>(groups: readonly Found[], code: string): Found | null {
  const ancestors = new Set(structureOf(groups).ancestorsOf(code));
  return groups.findLast((group) => ancestors.has(group.code)) ?? null;
}

/** Letters and digits without case, accents and marks, as titles are compared. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mark}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}/]+/gu, " ")
    .trim();
}

function beginning<Found extends Group>(groups: readonly Found[], start: string): Found[] {
  return groups.filter(({ code }) => code.startsWith(start));
}

function codesAlike<Found extends Group>(groups: readonly Found[], typed: string): Found[] {
  const nearer = nearerTo(typed);
  return groups
    .filter(({ code }) => isOneSlip(typed, code))
    .sort((a, b) => nearer(a.code, b.code))
    .slice(0, MOST_CODES_ALIKE);
}

function isDigits(word: string): boolean {
  return /^[0-9]+(?:\/[0-9]*)?$/.test(word);
}

interface Searchable {
  fuse: Fuse<string>;
  /** As they are compared. */
  titles: ReadonlyMap<Group, string>;
}

/** What was made for searching, as long as the array of groups that it was made of is in use. */
const searchables = new WeakMap<readonly Group[], Searchable>();

function searchable(groups: readonly Group[]): Searchable {
  const known = searchables.get(groups);
  if (known) return known;
  const titles = groups.map(({ title }) => plain(title));
  const one = {
    fuse: new Fuse(titles, FUSE),
    titles: new Map(groups.map((group, at) => [group, titles[at]!])),
  };
  searchables.set(groups, one);
  return one;
}
