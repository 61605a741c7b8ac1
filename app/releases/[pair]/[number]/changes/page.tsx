import type { Metadata } from "next";
import { Differences } from "#components/releases/differences";
import { EditionChanges } from "#components/releases/edition-changes";
import { UnknownRelease } from "#components/releases/unknown-release";
import { PageHeading } from "#components/ui/page-heading";
import { shortTitleOf } from "#lib/facts/edition";
import { releaseDifference } from "#lib/releases/difference/release-difference";
import { releaseHref } from "#lib/releases/release-address";
import type { ReleaseContent } from "#lib/releases/release-content";
import { type Release, readReleaseBefore, readReleaseContent } from "#lib/releases/releases.db";
import { changeRows } from "#lib/releases/tables/changes-table";
import { KEPT_ENDS, tableFileName } from "#lib/releases/tables/table-files";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";
import type { PageProps } from "../../../../guarded";
import { namedRelease, releaseCrumbs } from "../../../named-release";

export const metadata: Metadata = { title: "What a release changed" };

export default async function ReleaseChangesPage({ params }: PageProps) {
  const release = await namedRelease(params);
  if (!release) return <UnknownRelease />;
  const earlier = await readReleaseBefore(release);
  const [before, after] = await Promise.all([
    earlier && readReleaseContent(earlier.id),
    readReleaseContent(release.id),
  ]);
  const name = (edition: string) => shortTitleOf(edition, after.editions);
  return (
    <>
      <PageHeading crumbs={releaseCrumbs(release)} title={`What ${release.title} changed`} />
      <section aria-labelledby="since">
        <h2 id="since">Since the release before</h2>
        {earlier && before ? (
          <Since {...{ release, earlier, before, after }} />
        ) : (
          <p>It is the first release of these editions: there is none to compare it with.</p>
        )}
      </section>
      <section aria-labelledby="between" className="mt-9">
        <h2 id="between">
          From {name(release.source)} to {name(release.target)}
        </h2>
        <p className="mb-2 max-w-3xl">
          Every change between the two editions at every level. All of it is in one{" "}
          <a href={releaseHref(release, tableFileName(release, "changes", KEPT_ENDS.csv))}>file of changes</a>
          .
        </p>
        <EditionChanges rows={changeRows(after)} find={decisionFinder(after.decisions)} />
      </section>
    </>
  );
}

function Since(props: { release: Release; earlier: Release; before: ReleaseContent; after: ReleaseContent }) {
  const { release, earlier, before, after } = props;
  return (
    <>
      <p>
        Compared with <a href={releaseHref(earlier)}>{earlier.title}</a>. All of it is in one{" "}
        <a href={releaseHref(release, tableFileName(release, "differences", KEPT_ENDS.csv))}>
          file of differences
        </a>
        .
      </p>
      <Differences
        difference={releaseDifference(before, after)}
        find={decisionFinder([...before.decisions, ...after.decisions])}
        editions={[...after.editions, ...before.editions]}
      />
    </>
  );
}
