import { pathText } from "#lib/platform/parameters";
import { RELEASES_PATH, releaseHref, releaseOfAddress } from "#lib/releases/release-address";
import { listReleases, type Release, readRelease } from "#lib/releases/releases.db";

/** The release that an address names; null where there is none. */
export async function namedRelease(params: Promise<Record<string, string>>): Promise<Release | null> {
  const { pair = "", number = "" } = await params;
  const named = { pair: pathText(pair), number: pathText(number) };
  const heading = releaseOfAddress(await listReleases(), named);
  return heading && readRelease(heading, heading.number);
}

/** The way to a page of a release. */
export function releaseCrumbs(release?: Release): { href: string; name: string }[] {
  const all = { href: RELEASES_PATH, name: "Releases" };
  return release ? [all, { href: releaseHref(release), name: release.title }] : [all];
}
