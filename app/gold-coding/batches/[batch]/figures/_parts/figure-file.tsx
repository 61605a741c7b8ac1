import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { type FiguresAsked, figuresHref } from "#lib/gold-coding/figures/figures-address";

/** A table to download. */
export function FigureFile(props: { of: FiguresOf; file: string; asked?: Partial<FiguresAsked> }) {
  const { of, file, asked = {} } = props;
  return (
    <p className="no-print mt-2">
      <a href={figuresHref(of.batch.id, `files/${file}.csv`, { edition: of.at, ...asked })} download>
        Download this table (CSV)
      </a>
    </p>
  );
}
