import type { EditionId } from "#lib/facts/edition";
import { type EditionPair, pairId } from "#lib/facts/edition-pair";

/** Where things are in the API. */
export const API = "/api/v1";

export function editionAddress(edition: EditionId): string {
  return `${API}/editions/${edition}`;
}

/** The page of a group. */
export function groupPath(edition: EditionId, code: string): string {
  return `/editions/${edition}/groups/${code}`;
}

/** A sub-unit group's code brings its stroke along: …/groups/2134/02. */
export function groupAddress(edition: EditionId, code: string): string {
  return `${editionAddress(edition)}/groups/${code}`;
}

export function entryAddress(uid: string): string {
  return `${API}/index/${encodeURIComponent(uid)}`;
}

export function correspondenceAddress(pair: EditionPair): string {
  return `${API}/correspondences/${pairId(pair)}`;
}

export function dataSetAddress(id: string): string {
  return `${API}/data-sets/${encodeURIComponent(id)}`;
}
