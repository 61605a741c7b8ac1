import { DIRECTIONS, type Direction } from "#lib/correspondence/direction";
import { filterRows, SORT_KEYS, type SortKey, sortRows } from "#lib/correspondence/filter";
import { CHANGE_WORDS, type ChangeWord } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import { address, type FieldError, ParameterReader, type Parameters, percentText } from "#lib/correspondence/parameters";
import type { MapRow } from "#lib/correspondence/rows";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/workbook/facts";

/** What a reader of the table asks for. Source and target are those of the direction read. */
export interface TableQuery {
  direction: Direction;
  level: TableLevel;
  text: string | undefined;
  /** First digits of codes. */
  source: string | undefined;
  target: string | undefined;
  major: string | undefined;
  kind: ChangeWord | undefined;
  minEntries: number | undefined;
  /** Least share of the source's people, 0 to 1. */
  minShare: number | undefined;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  sort: SortKey;
  descending: boolean;
  page: number;
}

export const TABLE_PATH = "/correspondence";
export const PAGE_LENGTH = 100;

const DIRECTION_NAMES = Object.keys(DIRECTIONS) as [Direction, ...Direction[]];

/** The table that an address asks for, and what could not be understood. */
export function readTableQuery(parameters: Parameters): { query: TableQuery; errors: FieldError[] } {
  const read = new ParameterReader(parameters);
  const direction = read.oneOf("direction", "The direction", DIRECTION_NAMES);
  const { source, target } = DIRECTIONS[direction];
  const sort = read.oneOf("sort", "The order", SORT_KEYS);
  const query: TableQuery = {
    direction,
    level: Number(read.oneOf("level", "The level", ["4", "3", "2", "1"])) as TableLevel,
    text: read.text("q", "The search"),
    source: read.codeStart("source", `The ${source.name} code`),
    target: read.codeStart("target", `The ${target.name} code`),
    major: read.codeStart("major", "The major group", 1),
    kind: read.optional("kind", "The kind of change", CHANGE_WORDS),
    minEntries: read.wholeNumber("entries", "The least number of entries", { min: 1, max: 10_000 }),
    minShare: read.percentage("share", "The least share"),
    ...readShareBasis(read),
    sort,
    descending: read.oneOf("order", "The order", ["asc", "desc"]) === "desc",
    page: read.wholeNumber("page", "The page", { min: 1, max: 1_000 }) ?? 1,
  };
  return { query, errors: read.errors };
}

/** Whose people are counted; the Census sample, men and women together, unless something else is said. */
export function readShareBasis(read: ParameterReader): { sex: SexChoice; dataSet: DualCodedDataSet } {
  return {
    sex: read.oneOf("sex", "Men or women", ["both", "men", "women"]),
    dataSet: read.oneOf("data", "The source of the counts", ["census", "lfs"]),
  };
}

/** The rows asked for, in the order asked for, all pages together. `rows` are read in the query's direction. */
export function rowsFor(rows: readonly MapRow[], query: TableQuery): MapRow[] {
  const { source, target, kind, text, minEntries, minShare, major, sex, dataSet } = query;
  const found = filterRows(major ? filterRows(rows, { source: major }) : rows, {
    source,
    target,
    word: kind,
    text,
    minEntries,
    ...(minShare !== undefined && {
      minShare: { share: minShare, of: { sex, dataSet, direction: "forward" as const } },
    }),
  });
  return sortRows(found, query.sort, query.descending, { sex, dataSet });
}

/** Whether anything is filtered at all. */
export function isFiltered(query: TableQuery): boolean {
  const { text, source, target, major, kind, minEntries, minShare } = query;
  return [text, source, target, major, kind, minEntries, minShare].some((condition) => condition !== undefined);
}

/** The address of a table, by default of its page on screen. Changing anything but the page goes to the first page. */
export function tableHref(query: TableQuery, changes: Partial<TableQuery> = {}, path = TABLE_PATH): string {
  const asked = { ...query, page: 1, ...changes };
  return address(
    path,
    {
      direction: asked.direction,
      level: asked.level,
      q: asked.text,
      source: asked.source,
      target: asked.target,
      major: asked.major,
      kind: asked.kind,
      entries: asked.minEntries,
      share: percentText(asked.minShare),
      sex: asked.sex,
      data: asked.dataSet,
      sort: asked.sort,
      order: asked.descending ? "desc" : "asc",
      page: asked.page,
    },
    {
      direction: "2010-2020",
      level: 4,
      sex: "both",
      data: "census",
      sort: "source",
      order: "asc",
      page: 1,
    },
  );
}

/** The table read the other way round: what was asked of one side is asked of the other. */
export function turnedRound(query: TableQuery): TableQuery {
  return {
    ...query,
    direction: query.direction === "2010-2020" ? "2020-2010" : "2010-2020",
    source: query.target,
    target: query.source,
    major: undefined,
    sort: query.sort === "source" || query.sort === "target" ? "source" : query.sort,
    page: 1,
  };
}
