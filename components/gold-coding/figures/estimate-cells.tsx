import { EstimateBar } from "#components/gold-coding/figures/estimate-bar";
import type { Estimate } from "#lib/gold-coding/figures/estimate";
import { boundsText } from "#lib/gold-coding/figures/figures-in-words";

/** The cell of a table with a figure and, smaller, its interval. */
export function EstimateCell(props: {
  estimate: Estimate | undefined;
  text: (value: number | null) => string;
  bar?: boolean;
}) {
  const { estimate, text, bar = false } = props;
  if (!estimate) return <td className="number">–</td>;
  return (
    <td className="number">
      <span className="flex items-center justify-end gap-x-3">
        {bar && (
          <span className="hidden sm:block">
            <EstimateBar estimate={estimate} />
          </span>
        )}
        <span>
          {text(estimate.value)}
          <span className="block text-[0.85rem] text-soft">{boundsText(estimate, text)}</span>
        </span>
      </span>
    </td>
  );
}

/** The cells of a row that is kept back. */
export function KeptBackCell({ columns }: { columns: number }) {
  return (
    <td colSpan={columns} className="text-soft">
      Kept back
    </td>
  );
}
