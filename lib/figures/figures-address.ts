import type { EditionId } from "#lib/facts/edition";
import { address } from "#lib/platform/parameters";

/** Where published figures are. */
export const FIGURES_PATH = "/figures";

/** The page of a data set, or one below it. */
export function dataSetHref(id: string, place = ""): string {
  return [FIGURES_PATH, encodeURIComponent(id), place].filter(Boolean).join("/");
}

/** A data set's figures of one measure, or of one level. */
export function dataSetTableHref(
  id: string,
  asked: { measure?: string; level?: number; sex?: string; hours?: string },
): string {
  return address(dataSetHref(id), asked);
}

/** All figures of one group. */
export function groupFiguresHref(edition: EditionId, code: string): string {
  return `${FIGURES_PATH}/groups/${encodeURIComponent(edition)}/${code}`;
}

/** The same as a file. */
export function groupFiguresFile(edition: EditionId, code: string): string {
  return address(`${FIGURES_PATH}/groups/file`, { edition, code });
}

/** The picture of what a group is made of. */
export function treemapHref(asked: { edition: EditionId; code: string; dataSet?: string }): string {
  return address(`${FIGURES_PATH}/treemap`, asked);
}

/** The file of what that picture shows. */
export function treemapFile(asked: { edition: EditionId; code: string; dataSet: string }): string {
  return address(`${FIGURES_PATH}/treemap/file`, asked);
}

/** Where a file of figures is sent, and the page of one that was. */
export const IMPORT_PATH = `${FIGURES_PATH}/import`;
export function sentTableHref(file: string, place = ""): string {
  return [IMPORT_PATH, encodeURIComponent(file), place].filter(Boolean).join("/");
}
