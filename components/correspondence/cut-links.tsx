import type { GroupMap } from "#lib/correspondence/map";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import { count, quantity } from "#lib/platform/in-words";

/** The links that were cut, so that nothing is left out unsaid. */
export function CutLinks({ cut, reading }: { cut: readonly GroupMap[]; reading: Reading }) {
  if (cut.length === 0) return null;
  return (
    <section aria-labelledby="cut" className="mt-10">
      <h2 id="cut">{quantity(cut.length, "link")} cut</h2>
      <p className="mt-1 max-w-3xl">
        These pairs are in the correspondence all the same; they were left out here to find sets that stay
        nearly comparable. In brackets the number of index entries.
      </p>
      <ul className="mt-3 gap-x-6 text-[0.94rem] sm:columns-3 lg:columns-4">
        {cut.map(
          ({ source, target, evidence }) =>
            source !== null &&
            target !== null && (
              <li key={`${source} ${target}`} className="py-0.5">
                <a
                  href={pairHref(reading, source, target)}
                  className="inline-block no-underline visited:text-accent hover:underline"
                >
                  {source} to {target}
                </a>{" "}
                <span className="text-soft">({count(evidence.entries.length)})</span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
