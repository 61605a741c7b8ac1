import type { Metadata } from "next";
import { ReleaseList } from "#components/releases/release-list";
import { PageHeading } from "#components/ui/page-heading";
import { listReleases } from "#lib/releases/releases.db";

export const metadata: Metadata = { title: "Releases" };

export default async function ReleasesPage() {
  const releases = await listReleases();
  return (
    <>
      <PageHeading title="Releases">
        <p>
          Everything public is of the newest release: editions, coding index, lookup, correspondence and
          files. A release never changes. Each stays at its own address.
        </p>
      </PageHeading>
      <ReleaseList releases={releases} />
    </>
  );
}
