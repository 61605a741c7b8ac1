import { type EditionPair, pairId } from "#lib/facts/edition-pair";
import type { ReleaseHeading } from "#lib/facts/released-facts";

export const RELEASES_PATH = "/releases";

type Named = EditionPair & { number: number };

/** Where a release is for ever: "/releases/soc2010-soc2020/1"; one of its pages or files. */
export function releaseHref(release: Named, rest = ""): string {
  return `${RELEASES_PATH}/${pairId(release)}/${release.number}${rest && `/${rest}`}`;
}

/** The release that an address names; null where there is none. @param all headings of all releases */
export function releaseOfAddress<Heading extends ReleaseHeading>(
  all: readonly Heading[],
  { pair = "", number = "" }: { pair?: string; number?: string },
): Heading | null {
  return all.find((release) => pairId(release) === pair && String(release.number) === number) ?? null;
}

/** What a file of a release is called once it is saved: a name that says of which release it is. */
export function savedName(release: Named, file: string): string {
  const prefix = `${pairId(release)}-release-${release.number}`;
  return file.startsWith(prefix) ? file : `${prefix}-${file}`;
}

/** The page of an issue, whatever revision it is of: releases name issues by their ids alone. */
export function decidedIssueHref(id: string): string {
  return `/revision/issues/${encodeURIComponent(id)}`;
}
