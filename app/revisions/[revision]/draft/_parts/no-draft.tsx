import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { releaseHref } from "#lib/releases/release-address";
import { listReleases } from "#lib/releases/releases.db";
import { readSettings } from "#lib/revision/opening/settings.db";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";

/** In place of a draft that is not there. One that is finished leads to what was released of it. */
export async function NoDraft({ revision }: { revision: string }) {
  const [settings, releases] = await Promise.all([readSettings(revision), listReleases()]);
  const own = releases.filter(({ revisionId }) => revisionId === revision);
  const crumbs = [{ href: REVISIONS_PATH, name: "Revisions" }];
  if (!settings)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={crumbs} title="No draft">
          <p>
            There is no such revision, or it is kept as it was written: only a revision that is open has a
            draft. <a href={revisionHref(revision)}>See the revision</a>
          </p>
        </PageHeading>
      </>
    );
  return (
    <>
      <PageHeading
        crumbs={[...crumbs, { href: revisionHref(revision), name: settings.title }]}
        title="There is no draft any more"
      >
        <p>This revision is finished: what it decided is no draft now.</p>
      </PageHeading>
      {own.length === 0 ? (
        <Notice title="Nothing of it is released." />
      ) : (
        <>
          <h2>What was released of it</h2>
          <ul className="mt-1 list-disc pl-5">
            {own.map((release) => (
              <li key={release.id} className="py-0.5">
                <a href={releaseHref(release)}>{release.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
