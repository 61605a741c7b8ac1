import { groupsAlike, plain } from "#lib/classification/find-groups";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";

/** Words or a code that could mean several groups, or none. */
export interface UnclearText {
  text: string;
  /** The groups that it may mean, best first. */
  groups: Group[];
}

/** What somebody typed into a field that takes groups. */
interface TypedGroups {
  /** Codes of the groups that are clear, each once, in the order in which they were typed. */
  codes: string[];
  unclear: UnclearText[];
}

/**
 * Reads a field that takes a group, or several with commas between them: a code, a code with its title, a whole title,
 * or words that a choice was made for. Anything else is unclear: no group is ever guessed.
 * @param groups those that it can take, of one edition in code order
 * @param chosen choices that were made when the form came back, as `groupChoice` writes them; those for another text
 *   than what is typed now count for nothing
 */
export function readTypedGroups(
  groups: readonly Group[],
  typed: string,
  chosen: readonly string[],
  many = false,
): TypedGroups {
  const codes = new Set<string>();
  const unclear: UnclearText[] = [];
  for (const text of many ? partsOf(groups, typed) : [typed.trim()].filter(Boolean)) {
    const named = groupNamed(groups, text);
    const clear = named ? [named] : groups.filter(({ code }) => chosen.includes(groupChoice(code, text)));
    for (const { code } of clear) codes.add(code);
    if (clear.length === 0) unclear.push({ text, groups: groupsAlike(groups, text) });
  }
  return { codes: [...codes], unclear };
}

/** Name of the boxes that say which groups a field means. */
export function choicesName(field: string): string {
  return `${field}-is`;
}

/** The value of a box that says which group a text means: "2134 programers". */
export function groupChoice(code: string, text: string): string {
  return `${code} ${text}`;
}

/** What to do about a text that is unclear. @param kind what the field takes: "unit group" */
export function unclearSentence({ text, groups }: UnclearText, edition: string, kind = "group"): string {
  const isNumber = /^\d/.test(text);
  if (groups.length === 0 || isNumber) {
    const none = `${edition} has no ${kind} ${isNumber ? text : `like “${text}”`}.`;
    return groups.length === 0
      ? `${none} Give a code that it has, or words of a title.`
      : `${none} Choose one of those below, or give another code.`;
  }
  return `Choose which ${kind} of ${edition} “${text}” means, or give its code.`;
}

/** Groups with their titles, as they stand beside a field. */
export function titlesOf(groups: readonly Group[], codes: readonly string[]): string {
  const title = (code: string) => groups.find((group) => group.code === code)?.title ?? "";
  return codes.map((code) => `${code} ${title(code)}`).join("; ");
}

/** The one group that is named in full; null where none is. */
function groupNamed(groups: readonly Group[], text: string): Group | null {
  const code = wholeCode(groups, text);
  if (code !== null) return groups.find((group) => group.code === code) ?? null;
  const wanted = plain(text);
  const named = groups.filter(({ code, title }) => {
    const name = plain(title);
    return wanted === name || wanted === `${code} ${name}`;
  });
  return named.length === 1 ? named[0]! : null;
}

/** A code that names no edition: one that does may be of another than is wanted. */
function wholeCode(groups: readonly Group[], text: string): string | null {
  const { isCode } = structureOf(groups).shape;
  const typed = readTypedCode(text);
  if (typed !== null && typed.edition === null && isCode(typed.code)) return typed.code;
  return isCode(text.trim()) ? text.trim() : null;
}

/** Titles have commas too: what is a title as a whole is not taken apart. Codes may stand with spaces between them. */
function partsOf(groups: readonly Group[], typed: string): string[] {
  const parts = typed
    .split(/[;\n]/)
    .flatMap((piece) => (groupNamed(groups, piece) ? [piece] : piece.split(",")));
  return [
    ...new Set(
      parts.flatMap((part) => {
        const words = part.trim().split(/\s+/).filter(Boolean);
        return words.every((word) => wholeCode(groups, word) !== null) ? words : [words.join(" ")];
      }),
    ),
  ];
}
