import type { EditionId } from "#lib/facts/edition";

/** Two editions of which one is read into the other: what a revision, a correspondence and a release are of. */
export interface EditionPair {
  source: EditionId;
  target: EditionId;
}

/** The pair as it stands in addresses, in file names and in the API: "soc2010-soc2020". */
export function pairId({ source, target }: EditionPair): string {
  return `${source}-${target}`;
}

/** The same editions, read the other way. */
export function turned({ source, target }: EditionPair): EditionPair {
  return { source: target, target: source };
}
