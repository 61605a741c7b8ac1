import type { TableLevel } from "#lib/correspondence/levels";
import { natureOf } from "#lib/correspondence/nature";
import { codesOf } from "#lib/correspondence/rows";
import { levelOf, parentOf } from "#lib/facts/code";
import { LEVEL_NAMES, type Level, type PlacedGroup } from "#lib/facts/edition";
import { shownTitle } from "#lib/facts/unknown-title";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import { listed } from "#lib/platform/listed";
import { levelsOfTable } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";
import { releaseColumn } from "#lib/releases/tables/release-column";
import { decisionColumns, reasonsColumn } from "#lib/revision/compiles/decision-columns";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";

/** Columns that every table of groups begins with. */
export const STRUCTURE_COLUMNS: readonly ColumnOf<PlacedGroup>[] = [
  {
    name: "level",
    kind: "number",
    meaning: "level of the group, 1 at the top",
    cell: ({ level }) => level,
  },
  {
    name: "level_name",
    kind: "text",
    meaning: "the level in words",
    cell: ({ level }) => LEVEL_NAMES[level].one,
  },
  { name: "code", kind: "code", meaning: "code of the group in this edition", cell: ({ code }) => code },
  {
    name: "parent_code",
    kind: "code",
    meaning: "code of the group it belongs to; empty at the top",
    cell: ({ parent }) => parent ?? "",
  },
  {
    name: "title",
    kind: "text",
    meaning: "title of the group",
    cell: ({ title }) => shownTitle(title),
  },
];

/** A group of the edition released with what happened to it. */
interface Row extends PlacedGroup {
  change: Change | null;
}

interface Change {
  kind: string;
  gsim: string;
  nature: string;
  /** Codes of the groups before that it has content of. */
  sources: string;
  decisions: string[];
}

/** The groups of the edition released, in order of code, each with what happened to it since the edition before. */
export function structureTable(content: ReleaseContent): Table {
  const { heading, groups, compiled, decisions } = content;
  const byCode = new Map(compiled.edition.groups.map((group) => [group.code, group]));
  const changes = changesByGroup(content);
  const rows = groups.flatMap(({ edition, code, title }): Row[] => {
    if (edition !== heading.target) return [];
    const known = byCode.get(code);
    const level = (known?.level ?? levelOf(code)) as Level | null;
    const parent = known?.parent ?? parentOf(code) ?? null;
    return level === null ? [] : [{ level, code, parent, title, change: changes.get(code) ?? null }];
  });
  const find = decisionFinder(decisions);
  // What happened to a sub-unit group is not known: nothing is said of it.
  const decided = <Given>(column: ColumnOf<{ decisions: readonly string[] }> & Given): ColumnOf<Row> => ({
    ...column,
    cell: ({ change }) => (change ? column.cell(change) : ""),
  });
  return tableOf<Row>(
    [
      ...STRUCTURE_COLUMNS,
      text(
        "kind",
        "what happened since the edition before, in plain words; empty below the unit groups",
        "kind",
      ),
      text("gsim", "the same as item-change types of GSIM", "gsim"),
      text(
        "nature",
        "real where what the group holds changed, virtual where only code or title did, none where nothing did",
        "nature",
      ),
      text(
        "source_codes",
        "codes of the groups before that it has content of, with spaces between them",
        "sources",
      ),
      ...decisionColumns(find).map(decided),
      decided(reasonsColumn(find)),
      releaseColumn(heading),
    ],
    rows,
  );
}

function text(name: string, meaning: string, of: Exclude<keyof Change, "decisions">): ColumnOf<Row> {
  return {
    name,
    kind: name.endsWith("codes") ? "code" : "text",
    meaning,
    cell: ({ change }) => change?.[of] ?? "",
  };
}

function changesByGroup(content: ReleaseContent): Map<string, Change> {
  const found = new Map<string, Change>();
  for (const level of levelsOfTable(content)) addLevel(found, content, level);
  return found;
}

function addLevel(found: Map<string, Change>, content: ReleaseContent, level: TableLevel): void {
  const { targets, rows } = releasedLevels(content)(level);
  const declared = new Map(content.compiled.edition.groups.map(({ code, decisions }) => [code, decisions]));
  const from = new Map<string, { sources: string[]; decisions: Set<string> }>();
  for (const row of rows) {
    const { source, target } = codesOf(row);
    if (target === null) continue;
    const known = from.get(target) ?? { sources: [], decisions: new Set(declared.get(target)) };
    if (source !== null) known.sources.push(source);
    for (const id of row.decisions) known.decisions.add(id);
    from.set(target, known);
  }
  for (const [code, { changes, words }] of targets)
    found.set(code, {
      kind: listed(words),
      gsim: changes.join(" "),
      nature: natureOf(changes) ?? "none",
      sources: from.get(code)?.sources.join(" ") ?? "",
      decisions: [...(from.get(code)?.decisions ?? [])].sort(),
    });
}
