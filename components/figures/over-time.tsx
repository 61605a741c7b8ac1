import type { EditionId } from "#lib/facts/edition";
import { seriesHref } from "#lib/figures/across/series-address";

/** Where a group's figures are over time, and across the editions: on its own page. */
export function OverTime({ edition, code }: { edition: EditionId; code: string }) {
  return (
    <p className="no-print mt-1 text-[0.95rem]">
      <a href={seriesHref({ edition, code })}>Figures over time and across editions</a>
    </p>
  );
}
