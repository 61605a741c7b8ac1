import type { Metadata } from "next";
import { Differences } from "#components/releases/differences";
import { UnknownRelease } from "#components/releases/unknown-release";
import { PageHeading } from "#components/ui/page-heading";
import { releaseDifference } from "#lib/releases/difference/release-difference";
import { releaseHref } from "#lib/releases/release-address";
import { readReleaseBefore, readReleaseContent } from "#lib/releases/releases.db";
import { tableFileName } from "#lib/releases/tables/release-tables";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";
import type { PageProps } from "../../../../guarded";
import { namedRelease, releaseCrumbs } from "../../../named-release";

export const metadata: Metadata = { title: "What a release changed" };

export default async function ReleaseChangesPage({ params }: PageProps) {
  const release = await namedRelease(params);
  if (!release) return <UnknownRelease />;
  const earlier = await readReleaseBefore(release);
  if (!earlier)
    return (
      <PageHeading crumbs={releaseCrumbs(release)} title={`What ${release.title} changed`}>
        <p>It is the first release of these editions: there is none to compare it with.</p>
      </PageHeading>
    );
  const [before, after] = await Promise.all([readReleaseContent(earlier.id), readReleaseContent(release.id)]);
  return (
    <>
      <PageHeading crumbs={releaseCrumbs(release)} title={`What ${release.title} changed`}>
        <p>
          Compared with <a href={releaseHref(earlier)}>{earlier.title}</a>. All of it is in one{" "}
          <a href={releaseHref(release, tableFileName(release, "changes"))}>file</a>.
        </p>
      </PageHeading>
      <h2 className="sr-only">Differences</h2>
      <Differences
        difference={releaseDifference(before, after)}
        find={decisionFinder([...before.decisions, ...after.decisions])}
        editions={[...after.editions, ...before.editions]}
      />
    </>
  );
}
