import type { DataSet, Figure } from "#lib/facts/facts";
import { amountInWords, measureIn, suppressedInWords, valueInWords } from "#lib/figures/in-words";

/** A figure as a page shows it: its value, or in words why there is none. @param unit whether its unit is said with it */
export function FigureValue(props: {
  figure: Figure | undefined;
  dataSet: Pick<DataSet, "measure" | "unit">;
  unit?: boolean;
}) {
  const { figure, dataSet, unit = false } = props;
  if (!figure) return <span className="text-soft">not in the data set</span>;
  if (figure.value === null)
    return (
      <span className="text-soft">
        {suppressedInWords(figure.suppressed === "" ? "not given" : figure.suppressed)}
      </span>
    );
  const measure = measureIn(figure.measure, dataSet);
  return <>{unit ? amountInWords(figure.value, measure) : valueInWords(figure.value, measure)}</>;
}

/** How precise a figure is, where its source says so. */
export function FigureQuality({ figure }: { figure: Pick<Figure, "quality" | "cv" | "value"> }) {
  const { quality, cv, value } = figure;
  if (value === null || (quality === "" && cv === null)) return null;
  return (
    <span className="text-soft">
      {quality}
      {cv !== null && ` (coefficient of variation ${cv}%)`}
    </span>
  );
}
