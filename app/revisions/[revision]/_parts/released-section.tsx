import type { ReleaseHeading } from "#lib/facts/released-facts";
import { dateInWords } from "#lib/platform/in-words";
import { releaseHref } from "#lib/releases/release-address";

/** What was released of a revision; nothing while nothing is. */
export function ReleasedSection({ releases }: { releases: readonly ReleaseHeading[] }) {
  if (releases.length === 0) return null;
  return (
    <section aria-labelledby="released" className="mt-9">
      <h2 id="released">What was released of it</h2>
      <ul className="mt-1 list-disc pl-5">
        {releases.map((release) => (
          <li key={release.id} className="py-0.5">
            <a href={releaseHref(release)}>{release.title}</a>, {dateInWords(release.releasedOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}
