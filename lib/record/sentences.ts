import { scopeInWords } from "#lib/permissions/permissions";
import { isRole, ROLE_NAMES, SCOPE_KINDS } from "#lib/permissions/roles";
import { quantity } from "#lib/platform/in-words";
import type { AuditEntry, Fields, SubjectKind, Value } from "#lib/record/entry";
import { OTHER_FIELDS } from "#lib/record/entry-moves";
import { type DiffPart, wordDiff } from "#lib/record/word-diff";

/** A deed told to people. */
export interface HistoryItem {
  number: number;
  /** The index entry it was done to, for histories of other things; null when it was done to something else. */
  entry: { uid: string; title: string } | null;
  /** What was done, each a sentence without its full stop: "Changed the unit group from 2134 to 2136". */
  sentences: string[];
  /** Prose that changed, word by word. */
  prose: { field: string; parts: DiffPart[] }[];
  at: Date;
  /** "by Ada Lovelace", or who it was without the name. */
  by: string;
  /** "" when none was given. */
  reason: string;
}

/** How the fields of the record are called on screen; others are shown under the name they have in the record. */
const FIELD_NAMES: Record<string, string> = {
  title: "title",
  add: "additional term",
  ind: "industry",
  defaultFlag: "default",
  subUnit: "sub-unit group",
  see: "“see” note",
  code: "unit group",
  general: "description",
  entryRoutes: "entry routes",
  tasks: "tasks",
  relatedTitles: "related job titles",
  classified: "list of groups below",
  research: "research notes",
  about: "text on what it is about",
  opens: "opening",
  closes: "closing",
  response: "response",
  published: "publication",
  withheldReason: "reason for withholding",
  version: "version",
  changes: "list of changes",
  question: "question",
  sources: "groups that are revised",
  targets: "groups of the new edition",
  evidence: "words on what was found",
  votesNeeded: "number of votes",
  votesOf: "group whose votes count",
  needsEvidence: "tangible evidence",
  needsResponses: "response to every comment",
  body: "group",
  heldOn: "day",
  issueId: "issue",
  brokenRules: "list of rules that it breaks",
  despite: "reason to send it out all the same",
  dueOn: "day it is due",
  targetTitle: "title of the edition",
  targetShortTitle: "label of the edition",
  cutOffOn: "last day for suggestions",
  policyFigures: "sizes of unit groups",
  policySource: "source of these sizes",
  baseRelease: "release that it revises",
  endsOn: "end date",
};

const PROSE: ReadonlySet<string> = new Set([
  "general",
  "entryRoutes",
  "tasks",
  "relatedTitles",
  "classified",
  "research",
  "evidence",
  "attendees",
  "apologies",
  "minutes",
  "about",
  "response",
]);

/** Fields that are codes: they stand without quotation marks. */
const PLAIN: ReadonlySet<string> = new Set(["subUnit", "code", "defaultFlag"]);

/**
 * A deed in words.
 * @param namesShown whether the reader may see who it was: somebody who is signed in
 */
export function historyItem(entry: AuditEntry, namesShown: boolean): HistoryItem {
  const changed = entry.before && entry.after ? changedFields(entry.before, entry.after) : [];
  const prose = changed.filter(([field]) => PROSE.has(baseOf(field)));
  const title = entry.after?.title ?? entry.before?.title;
  return {
    number: entry.number,
    entry:
      entry.subjectKind === "index-entry" && typeof title === "string"
        ? { uid: entry.subjectId, title }
        : null,
    sentences: sentencesOf(entry, changed),
    prose: prose.map(([field, before, after]) => ({
      field: nameOf(entry.subjectKind, field),
      parts: wordDiff(proseOf(before), proseOf(after)),
    })),
    at: entry.at,
    by: whoDid(entry, namesShown),
    reason: entry.reason ?? "",
  };
}

type Change = [field: string, before: Value, after: Value];

function changedFields(before: Fields, after: Fields): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field): Change => [field, before[field] ?? null, after[field] ?? null])
    .filter(([, then, now]) => JSON.stringify(then ?? "") !== JSON.stringify(now ?? ""));
}

function sentencesOf(entry: AuditEntry, changed: Change[]): string[] {
  const { action, subjectKind, before, after } = entry;
  if (subjectKind === "person" || subjectKind === "invitation") return [deedOnPerson(entry)];
  if (subjectKind === "batch" && !before) return [deedOnBatch(entry)];
  const deed = action.charAt(0).toUpperCase() + action.slice(1).replace(/ by import$/, "");
  if (before && after && changed.length > 0) {
    const changes = changed.map(([field, then, now]) => {
      const the = `the ${nameOf(subjectKind, field)}`;
      const said = (value: Value) => inWords(value, PLAIN.has(field) || isUnitGroup(subjectKind, field));
      if (PROSE.has(baseOf(field))) return `Changed ${the}`;
      if (isEmpty(then)) return `Gave ${the} ${said(now)}`;
      if (isEmpty(now)) return `Took away ${the}, which was ${said(then)}`;
      return `Changed ${the} from ${said(then)} to ${said(now)}`;
    });
    // All steps of the life of proposals are told on one page: the deed says which it was.
    return subjectKind === "life-step" ? [deed, ...changes] : changes;
  }
  const fields = after ?? before;
  return [subjectKind === "index-entry" && fields ? `${deed}: ${entryInWords(fields)}` : deed];
}

/** "Gave a role: Coder (data set lfs)". What a deed did to somebody is in its name, but for the roles. */
function deedOnPerson({ action, before, after }: AuditEntry): string {
  const fields = after ?? before ?? {};
  const named = [fields.role ?? [], fields.roles ?? []].flat().map(String);
  const roles = named.map((role) => (isRole(role) ? ROLE_NAMES[role].name : role)).join(", ");
  const scope = SCOPE_KINDS.flatMap((kind) =>
    typeof fields[kind] === "string" ? scopeInWords({ kind, id: fields[kind] }) : [],
  ).join("");
  const deed = action.charAt(0).toUpperCase() + action.slice(1);
  return `${deed}${roles && `: ${roles}`}${scope && ` (${scope})`}`;
}

/** "Exported gold codes: 1,204 records as CSV". What a deed was done to in a batch, where it was not to all of it. */
function deedOnBatch({ action, after }: AuditEntry): string {
  const { file, record, records, imported, refused, format } = after ?? {};
  const figure = (value: Value | undefined, one: string) =>
    typeof value === "number" ? quantity(value, one) : "";
  const on = [
    typeof file === "string" ? file : "",
    typeof record === "string" ? record : "",
    [figure(records ?? imported, "record"), typeof format === "string" ? `as ${format}` : ""]
      .filter(Boolean)
      .join(" "),
    typeof refused === "number" && refused > 0 ? `${quantity(refused, "row")} refused` : "",
  ].filter(Boolean);
  const deed = action.charAt(0).toUpperCase() + action.slice(1);
  return deed + (on.length > 0 ? `: ${on.join(", ")}` : "");
}

/** "“Manager, sales” (retail), SOC2020 unit group 1132". */
function entryInWords(fields: Fields): string {
  const { title, add, ind, see } = fields;
  const qualifiers = [add, ind].filter((term) => !isEmpty(term ?? null)).join(", ");
  const coded = Object.keys(fields).find(
    (field) => isUnitGroup("index-entry", field) && !isEmpty(fields[field]!),
  );
  const leads = coded ? `${nameOf("index-entry", coded)} ${fields[coded]}` : `“${see ?? ""}”`;
  return `“${title ?? ""}”${qualifiers && ` (${qualifiers})`}, ${leads}`;
}

/** Who did what no person who was signed in did. */
const NOBODY = {
  start: "by the app itself",
  terminal: "at the terminal",
  browser: "by somebody not signed in",
} as const;

/** Who did it, as the end of a sentence. */
function whoDid({ action, actorId, actorName, subjectKind, via }: AuditEntry, named: boolean): string {
  const byImport = action.endsWith(" by import");
  if (named && actorName) return byImport ? `by an import of ${actorName}` : `by ${actorName}`;
  if (byImport || subjectKind === "import") return "by an import";
  if (actorId === null) return NOBODY[via];
  return subjectKind === "index-entry" || subjectKind === "description" ? "by the custodian" : "by a person";
}

/** Fields of a part of something say which part: "minutes of item 3". */
const OF_PART = / of (?:item|action) \d+$/;

function baseOf(field: string): string {
  return field.replace(OF_PART, "");
}

/** Whether a field has an entry's unit group in the edition that it is named after. */
function isUnitGroup(kind: SubjectKind, field: string): boolean {
  return kind === "index-entry" && field !== "subUnit" && !OTHER_FIELDS.includes(field);
}

function nameOf(kind: SubjectKind, field: string): string {
  if (isUnitGroup(kind, field)) return `${field.toUpperCase()} unit group`;
  const base = baseOf(field);
  return (FIELD_NAMES[base] ?? base) + field.slice(base.length);
}

function isEmpty(value: Value): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function inWords(value: Value, plain: boolean): string {
  const text = Array.isArray(value)
    ? value.map(String).join(", ")
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
  return plain || typeof value !== "string" ? text : `“${text}”`;
}

function proseOf(value: Value): string {
  return Array.isArray(value) ? value.map(String).join("\n") : String(value ?? "");
}
