import {
  choiceParameters,
  codeStart,
  percentage,
  percentText,
  readShareBasis,
  unlessDefault,
  wholeNumber,
} from "#lib/correspondence/address-fields";
import { filterRows, SORT_KEYS, type SortKey, sortRows } from "#lib/correspondence/filter";
import { CHANGE_WORDS, type ChangeWord } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import { NATURES, type Nature } from "#lib/correspondence/nature";
import type { Sides } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What a reader of the table asks for; source and target are those of the direction read. "" and undefined ask nothing. */
export interface TableAddress {
  level: TableLevel;
  text: string;
  /** First digits of codes. */
  source: string;
  target: string;
  /** Major group of the source. */
  major: string;
  kind: ChangeWord | "";
  nature: Nature | "";
  minEntries: number | undefined;
  /** Least share of the source's people, 0 to 1. */
  minShare: number | undefined;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  sort: SortKey;
  descending: boolean;
  page: number;
}

export const PAGE_LENGTH = 100;

/**
 * The table that an address asks for; what could not be understood is in the reader's errors.
 * @param sides what is read first and what after it, and the sources of counts where there are more than the published
 */
export function readTableAddress(
  parameters: Parameters,
  { source, target, dataSets }: Pick<Sides, "source" | "target"> & { dataSets?: readonly NamedDataSet[] },
): { asked: TableAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  const asked: TableAddress = {
    level: Number(reader.choice("level", "The level", ["1", "2", "3", "4"]) || 4) as TableLevel,
    text: reader.text("q", "The words"),
    source: codeStart(reader, "source", `The ${source.name} code`),
    target: codeStart(reader, "target", `The ${target.name} code`),
    major: reader.choice("major", "The major group", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]),
    kind: reader.choice("kind", "The kind of change", CHANGE_WORDS),
    nature: reader.choice("nature", "Whether changes are real", Object.keys(NATURES) as Nature[]),
    minEntries: wholeNumber(reader, "entries", "The least number of entries"),
    minShare: percentage(reader, "share", "The least share"),
    ...readShareBasis(reader, dataSets),
    sort: reader.choice("sort", "The order", SORT_KEYS) || "source",
    descending: reader.choice("order", "The order", ["asc", "desc"]) === "desc",
    page: reader.page(),
  };
  return { asked, reader };
}

/** The rows asked for, in the order asked for, all pages together. `rows` are read in the direction asked for. */
export function rowsFor(rows: readonly MapRow[], asked: TableAddress): MapRow[] {
  const { source, target, kind, nature, text, minEntries, minShare, major, sex, dataSet } = asked;
  const found = filterRows(major ? filterRows(rows, { source: major }) : rows, {
    source,
    target,
    text,
    minEntries,
    ...(kind && { word: kind }),
    ...(nature && { nature }),
    ...(minShare !== undefined && {
      minShare: { share: minShare, of: { sex, dataSet, direction: "forward" as const } },
    }),
  });
  return sortRows(found, asked.sort, asked.descending, { sex, dataSet });
}

/** The same table without its conditions: the level, the figures and the order stay. */
export function unfiltered(asked: TableAddress): TableAddress {
  const none = { text: "", source: "", target: "", major: "", kind: "", nature: "" } as const;
  return { ...asked, ...none, minEntries: undefined, minShare: undefined, page: 1 };
}

/**
 * The address of a table, or of its file. Changing anything but the page goes to the first page.
 * @param path of the reading that it is asked of: "/correspondences/soc2010-soc2020"
 */
export function tableHref(
  path: string,
  asked: Partial<TableAddress>,
  changes: Partial<TableAddress> = {},
  fragment?: string,
): string {
  const next = { ...asked, page: 1, ...changes };
  return address(
    path,
    {
      ...choiceParameters(next),
      level: unlessDefault(next.level, 4),
      q: next.text,
      source: next.source,
      target: next.target,
      major: next.major,
      kind: next.kind,
      nature: next.nature,
      entries: next.minEntries,
      share: percentText(next.minShare),
      sort: unlessDefault(next.sort, "source"),
      order: next.descending ? "desc" : undefined,
      page: unlessDefault(next.page, 1),
    },
    fragment,
  );
}

/** The table read the other way round: what was asked of one side is asked of the other. */
export function turnedRound(asked: TableAddress): TableAddress {
  return {
    ...asked,
    source: asked.target,
    target: asked.source,
    major: "",
    page: 1,
  };
}
