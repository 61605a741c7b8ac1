import { choicesName, groupChoice, readTypedGroups } from "#lib/classification/typed-groups";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";
import type { FormFields } from "#lib/revision/proposals/form-fields";

/** The groups that a change's fields take, each in code order. */
export interface GroupsOffered {
  /** Of the edition that is revised. */
  source: readonly Group[];
  /** Of the new edition as it stands. */
  target: readonly Group[];
}

const SOURCE = /^(?:source|from|sources)$/;
const TARGET = /^(?:group|codes-under|(?:part-\d{1,2}|rest|to)-(?:code|under))$/;

/**
 * The fields of a change with codes where a group was typed by its whole title, or chosen. What is unclear stays as it was
 * typed. Any code is left alone: that of a new group is no group's yet.
 */
export function withCodes(fields: FormFields, { source, target }: GroupsOffered): FormFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, typed]) => {
      const groups = SOURCE.test(name) ? source : TARGET.test(name) ? target : null;
      const [text = ""] = typed;
      if (groups === null || text.trim() === "") return [name, typed];
      const chosen = fields[choicesName(name)] ?? [];
      return [name, [name === "sources" ? codesOf(groups, text, chosen) : codeOf(groups, text, chosen)]];
    }),
  );
}

function codeOf(groups: readonly Group[], text: string, chosen: readonly string[]): string {
  const { isCode } = structureOf(groups).shape;
  if (isCode(text.trim())) return text.trim();
  const typed = readTypedCode(text);
  if (typed !== null && isCode(typed.code)) return typed.code;
  const [choice = ""] = chosen;
  const code = choice.slice(0, choice.indexOf(" "));
  if (isCode(code) && choice === groupChoice(code, text.trim())) return code;
  const { codes, unclear } = readTypedGroups(groups, text, []);
  return codes.length === 1 && unclear.length === 0 ? codes[0]! : text;
}

function codesOf(groups: readonly Group[], text: string, chosen: readonly string[]): string {
  const { codes, unclear } = readTypedGroups(groups, text, chosen, true);
  return unclear.length === 0 ? codes.join(" ") : text;
}
