import {
  ENTRY_FIELDS,
  type EntryCondition,
  type EntryField,
  type EntryRule,
} from "#lib/compile/decisions/selection";

const NO_CONDITIONS = "no entries";
const FIELDS = Object.keys(ENTRY_FIELDS) as EntryField[];
const CONDITION = new RegExp(`^(${FIELDS.join("|")}) (?:is (empty|filled)|(has|lacks)(?: (.*))?)$`, "s");
/** A phrase in quotation marks as JSON writes it, so that it may hold any mark itself. */
const PHRASE = /"(?:[^"\\]|\\.)*"/g;

/** A rule as a cell of a table has it: `title has "film" or "theatre"; ind is empty`. */
export function ruleText({ conditions }: EntryRule): string {
  if (conditions.length === 0) return NO_CONDITIONS;
  return conditions.map(conditionText).join("; ");
}

function conditionText({ field, test, phrases }: EntryCondition): string {
  if (test === "empty" || test === "filled") return `${field} is ${test}`;
  return `${field} ${test} ${phrases.map((phrase) => JSON.stringify(phrase)).join(" or ")}`.trimEnd();
}

/** The rule that such a text gives; null where it gives none. */
export function readRule(text: string): EntryRule | null {
  if (text === NO_CONDITIONS) return { conditions: [] };
  const conditions: EntryCondition[] = [];
  for (const part of partsOf(text)) {
    const condition = readCondition(part.trim());
    if (condition === null) return null;
    conditions.push(condition);
  }
  return { conditions };
}

/** Parted at semicolons, but not at those within a phrase. */
function partsOf(text: string): string[] {
  const parts = [""];
  for (const piece of text.match(/"(?:[^"\\]|\\.)*"|[^"]|"/gs) ?? []) {
    if (piece === ";") parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function readCondition(text: string): EntryCondition | null {
  const [, field, emptiness, test, rest = ""] = CONDITION.exec(text) ?? [];
  if (!isField(field)) return null;
  if (emptiness === "empty" || emptiness === "filled") return { field, test: emptiness, phrases: [] };
  if (test !== "has" && test !== "lacks") return null;
  const phrases = rest.match(PHRASE) ?? [];
  if (
    rest.replace(PHRASE, "") !==
    phrases
      .slice(1)
      .map(() => " or ")
      .join("")
  )
    return null;
  try {
    return { field, test, phrases: phrases.map((phrase) => JSON.parse(phrase) as string) };
  } catch {
    // A stroke that stands before none of the marks that JSON knows.
    return null;
  }
}

function isField(text: string | undefined): text is EntryField {
  return FIELDS.some((field) => field === text);
}
