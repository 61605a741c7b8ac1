import {
  type Change,
  type ChangeType,
  type Continues,
  DESCRIPTION_PARTS,
  type NewEntry,
  type Part,
  type Residual,
  type TargetGroup,
} from "#lib/compile/decisions/change";
import { type CodeShape, SOC_SHAPE } from "#lib/facts/codes/code-shape";
import type { ParameterError } from "#lib/platform/parameters";
import { CHANGE_TYPES } from "#lib/revision/proposals/change-kinds";
import { entriesFromText, entriesToText } from "#lib/revision/proposals/entry-lines";
import { FieldReader, type FormFields } from "#lib/revision/proposals/form-fields";
import {
  saysNothing,
  selectionFromFields,
  selectionToFields,
} from "#lib/revision/proposals/selection-fields";
import { codeFrom, targetFromFields, targetToFields } from "#lib/revision/proposals/target-fields";

export const MOST_PARTS = 12;
export const FATES = ["lives on", "goes", "removed", "open"] as const;

/** A change as the fields of its form. */
export function changeToFields(change: Change): FormFields {
  const kind = { kind: [change.type] };
  switch (change.type) {
    case "split": {
      const { residual } = change;
      const parts = change.parts.map(({ content, to }, at) => ({
        ...selectionToFields(`part-${at + 1}`, content),
        ...targetToFields(`part-${at + 1}`, to),
      }));
      return Object.assign(
        kind,
        { source: [change.source], parts: [String(change.parts.length)], rest: [residual?.fate ?? "open"] },
        targetToFields("rest", residual && residual.fate !== "removed" ? residual.to : null),
        ...parts,
      );
    }
    case "transfer":
      return {
        ...kind,
        source: [change.source],
        ...selectionToFields("part-1", change.content),
        ...targetToFields("part-1", change.to),
      };
    case "merge":
      return { ...kind, sources: [change.sources.join(" ")], ...targetToFields("to", change.to) };
    case "move":
    case "rename":
    case "recode":
      return { ...kind, source: [change.source], ...targetToFields("to", change.to) };
    case "create":
      return { ...kind, ...targetToFields("to", change.group) };
    case "remove":
      return { ...kind, source: [change.source] };
    case "add entries":
      return { ...kind, entries: [entriesToText(change.entries)], ...targetToFields("to", change.to) };
    case "remove entries":
      return { ...kind, uids: change.uids };
    case "reassign entries":
      return { ...kind, uids: change.uids, ...targetToFields("to", change.to) };
    case "describe":
      return { ...kind, group: [change.group], part: [change.part], text: [change.text] };
  }
}

/** What a form says, and what is amiss with how it says it. */
export interface ReadChange {
  /** As far as it can be read, also where there are errors. */
  change: Change;
  errors: ParameterError[];
}

/**
 * The change that a form says. What breaks a rule of the domain is no error here: the compile says so.
 * @param known entries that the change added before, which keep their ids
 * @param shape of the codes of the edition that is revised
 */
export function changeFromFields(
  given: FormFields,
  known: readonly NewEntry[] = [],
  shape?: CodeShape,
): ReadChange {
  const fields = new FieldReader(given, shape);
  const change = readChange(fields.choice("kind", CHANGE_TYPES), fields, known);
  return { change, errors: fields.errors };
}

function readChange(type: ChangeType, fields: FieldReader, known: readonly NewEntry[]): Change {
  switch (type) {
    case "split":
      return { type, source: sourceFrom(fields), parts: partsFrom(fields), residual: restFrom(fields) };
    case "transfer": {
      const { content, to } = partFrom("part-1", fields);
      return { type, source: sourceFrom(fields), content, to };
    }
    case "merge":
      return { type, sources: codesFrom("sources", fields), to: requiredTarget(fields) };
    case "move":
      return { type, source: sourceFrom(fields), to: { code: null, ...continuesFrom(fields) } };
    case "rename":
      return { type, source: sourceFrom(fields), to: { title: null, ...continuesFrom(fields) } };
    case "recode":
      return { type, source: sourceFrom(fields), to: { code: null, ...continuesFrom(fields) } };
    case "create": {
      const group = requiredTarget(fields);
      if (group.title === undefined) {
        fields.required("to-title", "The title", "Give the new group a title.");
      }
      return { type, group };
    }
    case "remove":
      return { type, source: sourceFrom(fields) };
    case "add entries":
      return {
        type,
        entries: entriesFromText("entries", fields, known),
        to: requiredTarget(fields),
      };
    case "remove entries":
      return { type, uids: uidsFrom(fields) };
    case "reassign entries":
      return { type, uids: uidsFrom(fields), to: requiredTarget(fields) };
    case "describe": {
      const group = codeFrom("group", fields);
      if (group === "") fields.required("group", "The group", "Give the code of a group of the new edition.");
      const text = fields.prose("text", "The description");
      if (text === "") fields.refuse("text", "Word the description.");
      return { type, group, part: fields.choice("part", DESCRIPTION_PARTS), text };
    }
  }
}

function sourceFrom(fields: FieldReader): string {
  const source = codeFrom("source", fields);
  if (source === "") fields.required("source", "The group", "Give the code of the group that is changed.");
  return source;
}

/** A group that goes on: what is left empty stays as it was. */
function continuesFrom(fields: FieldReader): Continues {
  const code = codeFrom("to-code", fields);
  const title = fields.line("to-title", "The title");
  const parent = codeFrom("to-under", fields);
  return { ...(code && { code }), ...(title && { title }), ...(parent && { parent }) };
}

function requiredTarget(fields: FieldReader): TargetGroup {
  const to = targetFromFields("to", fields);
  if (to) return to;
  fields.refuse("to-code", "Say which group it goes to: give its code.");
  return { code: null };
}

function codesFrom(name: string, fields: FieldReader): string[] {
  const words = fields.line(name, "The codes", 400).split(/[\s,;]+/);
  const codes = [...new Set(words.filter(Boolean))];
  const wrong = codes.find((code) => !fields.shape.isCode(code) || code.includes("/"));
  if (wrong !== undefined) {
    fields.refuse(
      name,
      /\d/.test(wrong)
        ? fields.shape === SOC_SHAPE
          ? `“${wrong}” is no code. Give codes of one to four digits, with spaces between them.`
          : `“${wrong}” is no code. Give ${fields.shape.form}, and others after a space.`
        : "Choose which groups are meant, or give their codes.",
    );
  } else if (codes.length === 0) fields.refuse(name, "Give the codes of the groups that are merged.");
  return codes;
}

function uidsFrom(fields: FieldReader): string[] {
  const uids = fields.ticked("uids");
  if (uids.length === 0) fields.refuse("uids", "Tick at least one index entry.");
  return uids;
}

/** Parts in their order; those that nobody has begun are left out. */
function partsFrom(fields: FieldReader): Part[] {
  const parts: Part[] = [];
  for (let at = 1; at <= fields.number("parts", MOST_PARTS); at++) {
    const part = partFrom(`part-${at}`, fields);
    if (part.to !== null || !saysNothing(part.content)) parts.push(part);
  }
  if (parts.length === 0) fields.refuse("part-1-by", "Say which part of the group goes where.");
  return parts;
}

function partFrom(beginning: string, fields: FieldReader): Part {
  return {
    content: selectionFromFields(beginning, fields),
    to: targetFromFields(beginning, fields),
  };
}

function restFrom(fields: FieldReader): Residual | null {
  const fate = fields.choice("rest", FATES);
  if (fate === "open") return null;
  if (fate === "removed") return { fate };
  const to = targetFromFields("rest", fields);
  if (to) return { fate, to };
  const ask = fate === "goes" ? "Say which group the rest goes to." : "Say as which group the rest lives on.";
  fields.refuse("rest-code", `${ask} Give its code.`);
  return null;
}
