import { type EditionId, editionName } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { FactKind } from "#lib/facts/fact-tables";
import { latestIdFirst } from "#lib/facts/index-editions";
import type { Refusal } from "#lib/files/refused-row";
import { editionOfField } from "#lib/imports/merge-entry";
import type { Changed, ImportPlan, KindPlan } from "#lib/imports/plan-import";

/** What an import did, as plain data that can be kept and shown again. */
export interface ImportReport {
  title: string;
  read: number;
  refused: number;
  /** The first refusals; `refused` counts them all. */
  refusals: Refusal[];
  facts: {
    kind: FactKind;
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
    kept: number;
  }[];
  keeps: ImportPlan["keeps"];
  /** Keys of what the file would have changed, but for edits made here; absent when there is none. */
  editedHere?: { kind: FactKind; keys: string[] }[];
  /** What changed within the coding index; absent for files that bring none. */
  index?: IndexChange[];
  /** Something that is part of a release was changed, in the working version alone; absent where nothing was. */
  workingOnly?: true;
}

/** One way in which index entries changed, with the first of them; an entry may have changed in several. */
export interface IndexChange {
  what: "added" | "removed" | "recoded" | "retitled" | "requalified" | "otherwise changed";
  count: number;
  first: string[];
}

const MOST_REFUSALS = 500;
const MOST_EXAMPLES = 10;

/** The report of a plan that was, or would be, carried out. */
export function reportOf(plan: ImportPlan): ImportReport {
  const { title, read, refused, keeps } = plan;
  const kinds = Object.entries(plan.kinds) as [FactKind, KindPlan<unknown>][];
  const editedHere = kinds.flatMap(([kind, { editedHere: keys }]) => (keys.length > 0 ? { kind, keys } : []));
  return {
    title,
    read,
    refused: refused.length,
    refusals: refused.slice(0, MOST_REFUSALS),
    facts: kinds.map(([kind, { added, changed, unchanged, removed, kept }]) => ({
      kind,
      added: added.length,
      changed: changed.length,
      unchanged,
      removed: removed.length,
      kept: kept.length,
    })),
    keeps,
    ...(editedHere.length > 0 && { editedHere }),
    ...(plan.kinds.entries && { index: indexChanges(plan.kinds.entries) }),
  };
}

function indexChanges({ added, changed, removed }: KindPlan<IndexEntry>): IndexChange[] {
  const by = (fields: string[]) =>
    changed.filter((change) => change.fields.some((field) => fields.includes(field)));
  const recoded = changed.filter((change) => change.fields.some(editionOfField));
  const retitled = by(["title"]);
  const requalified = by(["add", "ind", "defaultFlag"]);
  const named = new Set([...recoded, ...retitled, ...requalified]);
  const others = changed.filter((change) => !named.has(change));
  return [
    changeOf("added", added, (entry) => `${label(entry)}: ${codesOf(entry)}`),
    changeOf("removed", removed, (entry) => `${label(entry)}: was ${codesOf(entry)}`),
    changeOf(
      "recoded",
      recoded,
      ({ before, after, fields }) => `${label(after)}: ${recodings(before, after, fields)}`,
    ),
    changeOf("retitled", retitled, ({ before, after }) => `${label(after)}: was “${before.title}”`),
    changeOf(
      "requalified",
      requalified,
      ({ before, after }) => `${label(after)}: was ${qualifiers(before) || "without qualifiers"}`,
    ),
    changeOf("otherwise changed", others, otherwise),
  ].filter((change) => change.count > 0);
}

function changeOf<Item>(
  what: IndexChange["what"],
  items: Item[],
  describe: (item: Item) => string,
): IndexChange {
  return { what, count: items.length, first: items.slice(0, MOST_EXAMPLES).map(describe) };
}

function label(entry: IndexEntry): string {
  const more = qualifiers(entry);
  return `${entry.uid} “${entry.title}”${more && ` (${more})`}`;
}

function qualifiers({ add, ind, defaultFlag }: IndexEntry): string {
  return [add, ind, defaultFlag && `default ${defaultFlag}`].filter(Boolean).join("; ");
}

function codesOf({ codes }: IndexEntry): string {
  const byEdition = Object.entries(codes).sort(([a], [b]) => latestIdFirst(a, b));
  return byEdition.map(([edition, code]) => `${editionName(edition)} ${code}`).join(", ") || "no codes";
}

/** "SOC2020 2134 → 2136": its code in each edition where it has another. */
function recodings(before: IndexEntry, after: IndexEntry, fields: readonly string[]): string {
  const codeIn = ({ codes }: IndexEntry, edition: EditionId) => codes[edition] ?? "none";
  return fields
    .flatMap((field) => editionOfField(field) ?? [])
    .sort(latestIdFirst)
    .map((edition) => `${editionName(edition)} ${codeIn(before, edition)} → ${codeIn(after, edition)}`)
    .join(", ");
}

const FIELD_NAMES: Record<string, string> = {
  recno: "record number",
  natural: "natural word order",
  subUnit: "sub-unit group",
  see: "“see” note",
  seeEntries: "entries the “see” note names",
  version: "version note",
  change: "change note",
};

function otherwise({ after, fields }: Changed<IndexEntry>): string {
  return `${label(after)}: ${fields.map((field) => FIELD_NAMES[field] ?? field).join(", ")}`;
}

const KIND_NAMES: Record<FactKind, string> = {
  editions: "Editions",
  groups: "Groups",
  dataSets: "Data sets",
  entries: "Index entries",
  abbreviations: "Abbreviations",
  counts: "Dual-coded counts",
  bases: "Dual-coded bases",
  indexPairs: "Pairs of an index",
  nssec: "NS-SEC classes",
  figures: "Figures of groups",
  sizes: "Group sizes",
  descriptions: "Descriptions",
  toolEntries: "Entries of the coding tool's index",
};

/**
 * Whether a plan changes what is part of a release: groups, codes or texts of the editions that it has, the index, or the
 * counts behind its weights.
 */
export function changesReleased(
  { write, remove }: Pick<ImportPlan, "write" | "remove">,
  released: ReadonlySet<EditionId>,
): boolean {
  return [write, remove].some(
    ({ editions = [], groups = [], descriptions = [], entries, abbreviations, counts, bases }) =>
      editions.some(({ id }) => released.has(id)) ||
      [...groups, ...descriptions].some(({ edition }) => released.has(edition)) ||
      [entries, abbreviations, counts, bases].some((facts = []) => facts.length > 0),
  );
}

const WORKING_ONLY =
  "This changed the working version. What is released stays as it is until the next release.";

/** The report as lines for a terminal. */
export function reportLines(report: ImportReport): string[] {
  const lines = [report.title, `Read ${number(report.read)} rows, refused ${number(report.refused)}.`];
  for (const { kind, added, changed, unchanged, removed, kept } of report.facts) {
    const counts = [
      `${number(added)} added`,
      `${number(changed)} changed`,
      `${number(unchanged)} unchanged`,
      `${number(removed)} removed`,
    ];
    if (kept > 0) counts.push(`${number(kept)} not in the file and kept`);
    lines.push(`${KIND_NAMES[kind]}: ${counts.join(", ")}.`);
  }
  if (report.keeps === "rows were refused") {
    lines.push("Nothing was removed, because a refused row may be one of those that seem to be missing.");
  } else if (report.keeps === "the file is a part") {
    lines.push(
      "Nothing was removed: the file lists so little of what is held that it was taken for a part of it.",
    );
  }
  for (const { kind, keys } of report.editedHere ?? []) {
    lines.push(`${KIND_NAMES[kind]} kept, edited here: ${number(keys.length)}`);
    lines.push(...keys.map((key) => `  ${key}`));
  }
  for (const { what, count, first } of report.index ?? []) {
    lines.push(`Index entries ${what}: ${number(count)}`, ...first.map((line) => `  ${line}`));
    if (count > first.length) lines.push(`  … and ${number(count - first.length)} more`);
  }
  if (report.workingOnly) lines.push(WORKING_ONLY);
  if (report.refused > 0)
    lines.push("Refused:", ...report.refusals.map((refusal) => `  ${refusalLine(refusal)}`));
  if (report.refused > report.refusals.length) {
    lines.push(`  … and ${number(report.refused - report.refusals.length)} more`);
  }
  return lines;
}

/** "sheet “Framework”, row 12, column “Title”, “x”: The value is empty." */
export function refusalLine({ sheet, row, column, value, reason }: Refusal): string {
  const place = [
    sheet && `sheet “${sheet}”`,
    `row ${row}`,
    column && `column “${column}”`,
    value && `“${value}”`,
  ];
  return `${place.filter(Boolean).join(", ")}: ${reason}`;
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
