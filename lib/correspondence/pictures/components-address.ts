import {
  choiceParameters,
  codeStart,
  percentage,
  percentText,
  readShareBasis,
  unlessDefault,
  wholeNumber,
} from "#lib/correspondence/address-fields";
import type { CorrespondenceTable, GroupMap } from "#lib/correspondence/map";
import {
  type Component,
  entryShares,
  type ShareOf,
  type ThinLinks,
} from "#lib/correspondence/pictures/components";
import { type MapWeight, type SexChoice, weightFinder } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** Which links are cut as thin, and which of the sets that remain are wanted. Nothing is cut unless it is asked for. */
export interface ComponentsAddress {
  minShare: number | undefined;
  /** What the share is of: index entries, or people of one sex in one data set. */
  of: "entries" | "people";
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  minEntries: number | undefined;
  /** Sets that hold a group of either edition whose code starts so; "" for all. */
  code: string;
  page: number;
}

/** Where the sets of a correspondence are. */
export function componentsPath(path: string): string {
  return `${path}/components`;
}

export function readComponentsAddress(parameters: Parameters): {
  asked: ComponentsAddress;
  reader: ParameterReader;
} {
  const reader = new ParameterReader(parameters);
  const asked: ComponentsAddress = {
    minShare: percentage(reader, "share", "The least share"),
    of: reader.choice("of", "What the share is of", ["entries", "people"]) || "entries",
    ...readShareBasis(reader),
    minEntries: wholeNumber(reader, "entries", "The least number of entries"),
    code: codeStart(reader, "code", "The code"),
    page: reader.page(),
  };
  return { asked, reader };
}

/** Whether any link may be cut. */
export function isCutting({ minShare, minEntries }: ComponentsAddress): boolean {
  return minShare !== undefined || minEntries !== undefined;
}

/** What to cut of a table whose weights are these. */
export function thinLinks(
  { minShare, of, sex, dataSet, minEntries }: ComponentsAddress,
  table: CorrespondenceTable,
  weights: readonly MapWeight[],
): ThinLinks {
  if (minShare === undefined) return { minEntries };
  return {
    minEntries,
    minShare: {
      share: minShare,
      of: of === "entries" ? entryShares(table) : peopleShares(weights, sex, dataSet),
    },
  };
}

function peopleShares(weights: readonly MapWeight[], sex: SexChoice, dataSet: DualCodedDataSet): ShareOf {
  const find = weightFinder(weights);
  return ({ source, target }: GroupMap) => find(source, target, sex, dataSet);
}

/** The sets wanted, largest first, equal ones in order of code. */
export function chosenSets(sets: readonly Component[], { code }: ComponentsAddress): Component[] {
  return sets
    .filter((set) => [...set.sources, ...set.targets].some((own) => own.startsWith(code)))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1));
}

/** Groups of both editions in a set. */
export function sizeOf({ sources, targets }: Component): number {
  return sources.length + targets.length;
}

/**
 * The address of the list, or of one set, under the same cuts.
 * @param path of the correspondence: "/correspondences/soc2010-soc2020"
 */
export function componentsHref(
  path: string,
  asked: ComponentsAddress,
  changes: Partial<ComponentsAddress> & { id?: string } = {},
): string {
  const { id, ...next } = { ...asked, page: 1, ...changes };
  const list = componentsPath(path);
  return address(id === undefined ? list : `${list}/${encodeURIComponent(id)}`, {
    share: percentText(next.minShare),
    of: unlessDefault(next.of, "entries"),
    ...choiceParameters(next),
    entries: next.minEntries,
    code: id === undefined ? next.code : undefined,
    page: unlessDefault(next.page, 1),
  });
}
