import { GSIM_CHANGES } from "#lib/correspondence/kinds";
import { type EditionChange, editionChanges } from "#lib/correspondence/pairs/edition-changes";
import type { MapRow } from "#lib/correspondence/rows";
import { DATA_SET_NAMES } from "#lib/correspondence/share-basis";
import { type Group, LEVEL_NAMES } from "#lib/facts/edition";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { DUAL_CODED_DATA_SETS } from "#lib/facts/facts";
import { shownTitle } from "#lib/facts/unknown-title";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import { levelsOfTable } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";
import { releaseColumn } from "#lib/releases/tables/release-column";
import { decisionColumns, reasonsColumn } from "#lib/revision/compiles/decision-columns";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";

/** A change with what its row says beyond the groups. */
export interface ChangeRow extends EditionChange {
  /** Index entries whose content goes to another group. */
  titles: number;
  /** People observed in what moves; where nothing does, in what is renamed or given another code. */
  people: Record<DualCodedDataSet, number>;
  /** ids of the decisions behind it. */
  decisions: string[];
}

/** Every change between the editions of a release, at every level from the top, as pages show it and the file writes it. */
export function changeRows(content: ReleaseContent): ChangeRow[] {
  const levels = releasedLevels(content);
  return levelsOfTable(content)
    .reverse()
    .flatMap((level) => editionChanges(level, levels(level).rows).map(changeRow));
}

function changeRow(change: EditionChange): ChangeRow {
  const { rows, moving } = change;
  const concerned = moving.length > 0 ? moving : rows;
  const people = (dataSet: DualCodedDataSet) =>
    sumOf(concerned, ({ weights }) =>
      sumOf(weights, (weight) => (weight.dataSet === dataSet && weight.sex === "both" ? weight.count : 0)),
    );
  return {
    ...change,
    titles: sumOf(moving, ({ entries }) => entries.length),
    people: Object.fromEntries(DUAL_CODED_DATA_SETS.map((dataSet) => [dataSet, people(dataSet)])) as Record<
      DualCodedDataSet,
      number
    >,
    decisions: [...new Set(concerned.flatMap(({ decisions }) => decisions))].sort(),
  };
}

function sumOf<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0);
}

/** One row for each change between the editions. */
export function changesTable(content: ReleaseContent): Table {
  const find = decisionFinder(content.decisions);
  const side = (which: "source" | "target", edition: string): ColumnOf<ChangeRow>[] => {
    const groups = (row: ChangeRow): Group[] => (which === "source" ? row.sources : row.targets);
    return [
      {
        name: `${which}_codes`,
        kind: "code",
        meaning: `codes of the ${edition} groups, with spaces between them; empty where there is none`,
        cell: (row) =>
          groups(row)
            .map(({ code }) => code)
            .join(" "),
      },
      {
        name: `${which}_titles`,
        kind: "text",
        meaning: "their titles, in the same order, with strokes between them",
        cell: (row) =>
          groups(row)
            .map(({ title }) => shownTitle(title))
            .join(" | "),
      },
    ];
  };
  const { source, target } = content.heading;
  const name = (id: string) => content.editions.find((edition) => edition.id === id)?.shortTitle ?? id;
  const columns: ColumnOf<ChangeRow>[] = [
    {
      name: "level",
      kind: "number",
      meaning: "level of the groups, 1 at the top",
      cell: ({ level }) => level,
    },
    {
      name: "level_name",
      kind: "text",
      meaning: "the level in words",
      cell: ({ level }) => LEVEL_NAMES[level].one,
    },
    ...side("source", name(source)),
    ...side("target", name(target)),
    { name: "kind", kind: "text", meaning: "what happens, in a plain word", cell: ({ word }) => word },
    {
      name: "gsim",
      kind: "text",
      meaning: "the same as an item-change type of GSIM",
      cell: ({ gsim }) => gsim,
    },
    {
      name: "gsim_name",
      kind: "text",
      meaning: "its name there",
      cell: ({ gsim }) => GSIM_CHANGES[gsim].name,
    },
    {
      name: "nature",
      kind: "text",
      meaning: "real where what the groups hold changes, virtual where only code or title does",
      cell: ({ nature }) => nature,
    },
    {
      name: "titles_that_move",
      kind: "number",
      meaning: "job titles of the coding index that go to another group, come new or go to none",
      cell: ({ titles }) => titles,
    },
    ...DUAL_CODED_DATA_SETS.map(
      (dataSet): ColumnOf<ChangeRow> => ({
        name: `people_${dataSet}`,
        kind: "number",
        meaning: `people in the ${DATA_SET_NAMES[dataSet]} known to be in what moves, or in what is renamed or recoded; 0 where none was observed`,
        cell: ({ people }) => people[dataSet],
      }),
    ),
    ...decisionColumns(find),
    reasonsColumn(find),
    {
      name: "index_entries",
      kind: "text",
      meaning: "ids of the job titles that move, at the level of unit groups, with spaces between them",
      cell: ({ level, moving }) => (level === 4 ? moving.flatMap(entriesOf).join(" ") : ""),
    },
    releaseColumn(content.heading),
  ];
  return tableOf(columns, changeRows(content));
}

function entriesOf({ entries }: MapRow): string[] {
  return entries;
}
