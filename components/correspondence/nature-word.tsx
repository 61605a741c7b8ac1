import { NATURES, type Nature } from "#lib/correspondence/nature";

/** "real" or "virtual" beside a change; what that means stands in its title, and where changes are counted. */
export function NatureWord({ nature }: { nature: Nature | null }) {
  if (nature === null) return null;
  return (
    <abbr
      title={`${nature} change: ${NATURES[nature]}`}
      className="rounded-sm border border-line px-1 text-[0.85em] whitespace-nowrap text-soft no-underline"
    >
      {nature}
    </abbr>
  );
}
