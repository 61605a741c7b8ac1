import type { ReleaseHeading } from "#lib/facts/released-facts";
import { dateInWords } from "#lib/platform/in-words";
import { releaseHref } from "#lib/releases/release-address";

/** Above the heading of each public page: which release it gives. Nothing where it is of none. */
export function OfRelease({ release }: { release: ReleaseHeading | null }) {
  if (release === null) return null;
  return (
    <p className="mb-3 text-[0.88rem] text-soft">
      <a href={releaseHref(release)} className="inline-block py-0.5">
        {release.title}
      </a>
      , {dateInWords(release.releasedOn)}
    </p>
  );
}
