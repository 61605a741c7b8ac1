import type { RevisedEntry, RevisionBasis } from "#lib/compile/basis";
import { withoutOwn } from "#lib/compile/conflicts";
import type { Change, ChangeType, NewEntry } from "#lib/compile/decisions/change";
import { draftRevision } from "#lib/compile/draft";
import { type CodeOffered, freeCodes } from "#lib/compile/free-codes";
import { type CompiledGroup, livesOnAs } from "#lib/compile/target-groups";
import type { Group } from "#lib/facts/edition";
import { unitGroupIn } from "#lib/facts/entry";
import {
  changeFromFields,
  changeToFields,
  MOST_PARTS,
  type ReadChange,
} from "#lib/revision/proposals/change-form";
import {
  type Advice,
  type CheckContext,
  checkContent,
  checkGroups,
} from "#lib/revision/proposals/check-change";
import { filledInName, firstFields, followed } from "#lib/revision/proposals/first-fields";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import { latestVersion, type ProposalRecord } from "#lib/revision/proposals/proposal-record";
import { MOST_CONDITIONS } from "#lib/revision/proposals/selection-fields";
import { withCodes } from "#lib/revision/proposals/typed-codes";
import { whatIfWith, withChange } from "#lib/revision/proposals/what-if-of.db";
import { type NamedWhatIf, readWhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";
import { protectedCodes } from "#lib/revision/protected-codes";
import { readBasis, readCompiled, readRevision } from "#lib/revision/revision.db";

/** Codes of the new edition that are free under one of its groups. */
export interface FreeCodesUnder {
  /** Code of the group above; "" for major groups. */
  parent: string;
  /** Whether the new edition has it. */
  known: boolean;
  codes: CodeOffered[];
}

/** What the form of one change shows. */
export interface ChangePage extends ReadChange {
  kind: ChangeType;
  fields: FormFields;
  basis: RevisionBasis;
  /** What the edition that is revised and the new one are called. */
  names: { source: string; target: string };
  /** The new edition as it stands with the proposal's other changes, by code. */
  groups: ReadonlyMap<string, Group>;
  /** The group whose content is chosen from; null where none is named. */
  source: Group | null;
  entries: readonly RevisedEntry[];
  free: FreeCodesUnder;
  advice: Advice[];
  context: CheckContext;
}

/** The fields after a button was pressed that adds something to fill in. */
function afterButton(fields: FormFields): FormFields {
  const pressed = fields.do?.[0] ?? "";
  const more = (name: string, most: number): FormFields => {
    const count = Math.min(Number(fields[name]?.[0] ?? "1") + 1 || 1, most);
    return { ...fields, [name]: [String(count)] };
  };
  if (pressed === "add-part") return more("parts", MOST_PARTS);
  const part = /^add-condition-(\d{1,2})$/.exec(pressed)?.[1];
  return part === undefined ? fields : more(`part-${part}-conditions`, MOST_CONDITIONS);
}

/**
 * Works out what the form of a change shows.
 * @param number of the change that is edited, from 1; null for a new one
 * @param typed what was typed when the form comes back; null when it is opened
 */
export async function readChangePage(
  proposal: ProposalRecord,
  number: number | null,
  { kind, source }: { kind: ChangeType; source: string },
  typed: FormFields | null,
): Promise<ChangePage> {
  const { changes } = latestVersion(proposal);
  const edited = number === null ? undefined : changes[number - 1];
  const others = changes.filter((change) => change !== edited);
  const [basis, { decisions, draft }, { editions }] = await Promise.all([
    readBasis(proposal.revision),
    readCompiled(proposal.revision),
    readRevision(proposal.revision, "groups"),
  ]);
  const own = {
    id: proposal.id,
    issue: proposal.issue,
    proposal: proposal.id,
    version: proposal.version,
    changes: others,
  };
  const decided = withoutOwn(decisions, [own]);
  const without =
    decided.length === decisions.length ? draft : draftRevision(basis, decided, protectedCodes(basis), draft);
  const standing =
    others.length === 0 ? without : draftRevision(basis, [...decided, own], protectedCodes(basis), without);
  // What the proposal's other changes leave open is told by the edition without them.
  const now = (code: string) => livesOnAs(standing.groups, code) ?? livesOnAs(without.groups, code);
  const offered = { source: [...basis.groups.values()], target: [...standing.groups.values()] };
  const given = afterButton(
    (typed && withCodes(typed, offered)) ??
      (edited
        ? withGroupShown(changeToFields(edited), basis, edited)
        : firstFields(kind, source, now(source))),
  );
  const from = given.source?.[0] || given.from?.[0] || "";
  const first = firstFields(kind, from, now(from));
  const fields = followed(given, {
    "rest-code": first["rest-code"]?.[0],
    "to-title": first["to-title"]?.[0],
    "codes-under": parentOffered(basis, given, from, now),
  });
  const read = changeFromFields(fields, knownEntries(edited), basis.structure.shape);
  const context: CheckContext = {
    basis,
    groups: [...standing.groups.values()],
    protectedCodes: protectedCodes(basis),
  };
  const parent = parentAsked(fields, basis);
  const known = parent === "" || standing.groups.has(parent);
  return {
    ...read,
    kind: read.change.type,
    fields,
    basis,
    names: { source: editions.source.name, target: editions.target.name },
    groups: standing.groups,
    source: basis.groups.get(from) ?? null,
    entries: basis.entriesOf.get(from) ?? [],
    free: {
      parent,
      known,
      codes: known ? freeCodes(basis, standing.groups, parent, protectedCodes(basis)) : [],
    },
    // What is not filled in yet is no news to whoever has just opened the form.
    advice:
      typed || edited ? [...checkContent(read.change, basis), ...checkGroups(read.change, context)] : [],
    context,
  };
}

/**
 * What the proposal would change with the change as it stands in the form; null where that is not well formed, or was only
 * just opened.
 */
export async function whatIfTyped(
  proposal: ProposalRecord,
  number: number | null,
  { change, errors }: ReadChange,
  typed: FormFields | null,
): Promise<NamedWhatIf | null> {
  if ((typed === null && number === null) || errors.length > 0) return null;
  const changes = withChange(proposal, number, change);
  const whatIf = await whatIfWith(proposal, changes, { readership: "groups" });
  return { whatIf, titles: await readWhatIfTitles(proposal.revision, whatIf, changes) };
}

/** Entries that a change added before it was edited: they keep their ids. */
export function knownEntries(change: Change | undefined): NewEntry[] {
  return change?.type === "add entries" ? change.entries : [];
}

/** Opens the list of entries at the group that the first entry is in. */
function withGroupShown(fields: FormFields, { entries, source }: RevisionBasis, change: Change): FormFields {
  if (change.type !== "remove entries" && change.type !== "reassign entries") return fields;
  const entry = entries.get(change.uids[0] ?? "");
  return { ...fields, from: [(entry && unitGroupIn(entry, source)) ?? ""] };
}

/** Under which group of the new edition free codes are asked for. */
function parentAsked(fields: FormFields, { structure }: RevisionBasis): string {
  const [asked = ""] = fields["codes-under"] ?? [];
  return structure.shape.isCode(asked.trim())
    ? asked.trim()
    : (fields[filledInName("codes-under")]?.[0] ?? "");
}

/**
 * Under which group of the new edition free codes are offered: the one that the changed group is in there, or where it
 * ends, what the group above it lives on as.
 */
function parentOffered(
  { structure }: RevisionBasis,
  fields: FormFields,
  from: string,
  now: (source: string) => CompiledGroup | undefined,
): string {
  const source = from || ((fields.sources?.[0] ?? "").split(/[\s,;]+/)[0] ?? "");
  const { parentOf } = structure;
  if (source === "") return parentOf(fields["to-code"]?.[0] ?? "") ?? "";
  return now(source)?.parent ?? now(parentOf(source) ?? "")?.code ?? "";
}
