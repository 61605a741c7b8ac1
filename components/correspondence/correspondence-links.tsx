import { publicReading, turnedReading } from "#lib/correspondence/reading";
import type { CorrespondenceHeading } from "#lib/releases/correspondences.db";

/** Every correspondence, to be read in either order. */
export function CorrespondenceLinks({ known }: { known: readonly CorrespondenceHeading[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {known.flatMap((heading) => {
        const forward = publicReading(heading);
        return [forward, turnedReading(forward)].map(({ source, target, path }) => (
          <li key={path}>
            <a href={path} className="inline-block py-0.5">
              {source.name} to {target.name}
            </a>
          </li>
        ));
      })}
    </ul>
  );
}
