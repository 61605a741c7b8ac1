import { type EditionPair, pairId } from "#lib/facts/edition-pair";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { releaseHref } from "#lib/releases/release-address";

/** Says of which release an answer is, whatever its format: "soc2010-soc2020/1". */
export const RELEASE_HEADER = "SOC-Release";

/** The header of an answer that is of a release; none for one that is of no release. */
export function releaseHeader(release: ReleaseHeading | null): Record<string, string> {
  return release === null ? {} : { [RELEASE_HEADER]: `${pairId(release)}/${release.number}` };
}

/** A release as programs read it. */
export interface ReleaseJson extends EditionPair {
  /** "SOC2010–SOC2020, release 1". */
  title: string;
  number: number;
  /** ISO date. */
  releasedOn: string;
  indexVersion: string;
  /** Its page, with its files and their checksums. */
  href: string;
}

export function releaseJson(release: ReleaseHeading | null): ReleaseJson | null {
  if (release === null) return null;
  const { title, source, target, number, releasedOn, indexVersion } = release;
  return { title, source, target, number, releasedOn, indexVersion, href: releaseHref(release) };
}
