import type { ReactNode } from "react";
import { TimeSeries } from "#components/figures/time-series";
import { WideTable } from "#components/ui/wide-table";
import type { Measure } from "#lib/facts/measure";
import type { ComparableSet } from "#lib/figures/across/comparable-set";
import type { SeriesPart, SeriesPoint } from "#lib/figures/across/series";
import {
  dividedInWords,
  type NameOf,
  pointInWords,
  stepInWords,
  stepsBesideAll,
  whyInWords,
} from "#lib/figures/across/series-in-words";
import { timeInWords } from "#lib/figures/in-words";
import { count, quantity } from "#lib/platform/in-words";

/** So many codes are listed before they are only counted. */
const MOST_CODES = 12;

/** A series: picture, table, what the step between editions is, and how much of the change that is. */
export function SeriesSection(props: {
  id: string;
  title: string;
  parts: readonly SeriesPart[];
  /** The series of all groups together, beside which a step is told. */
  all: readonly SeriesPart[];
  codes: ComparableSet;
  measure: Measure;
  name: NameOf;
  joined: boolean;
  children?: ReactNode;
}) {
  const { id, title, parts, all, codes, measure, name, joined, children } = props;
  const steps = stepsBesideAll(parts, all);
  const [total, ...rest] = dividedInWords(parts, { measure, name });
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 scroll-mt-4">
        {title}
      </h2>
      {children}
      {parts.length === 0 ? (
        <p>No figure of it is held.</p>
      ) : (
        <>
          <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 lg:grid-cols-2">
            <TimeSeries
              id={`${id}-picture`}
              title={`${title}: ${measure.name}`}
              {...{ parts, measure, name, joined }}
            />
            <SeriesTable title={title} {...{ parts, measure, name }} />
          </div>
          {steps.length > 0 && (
            <div className="mt-4 max-w-3xl">
              <h3>The step between editions</h3>
              {steps.map(({ step, all: ofAll }) => (
                <p key={step.period + step.after.edition} className="mt-1">
                  {stepInWords(step, { measure, name, all: ofAll })}
                </p>
              ))}
              {total && <p className="mt-2">{total}</p>}
              {rest.length > 0 && (
                <ul className="list-disc pl-5">
                  {rest.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
          <Groups codes={codes} parts={parts} name={name} />
        </>
      )}
    </section>
  );
}

function SeriesTable(props: { title: string; parts: readonly SeriesPart[]; measure: Measure; name: NameOf }) {
  const { title, parts, measure, name } = props;
  const precise = parts.some(({ points }) => points.some(({ cv }) => cv !== null));
  return (
    <WideTable label={`${title}: figures`}>
      <table className="data-table">
        <caption>
          {measure.name.charAt(0).toUpperCase() + measure.name.slice(1)}
          {precise ? "" : ". The source gives no precision of these figures."}
        </caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Edition</th>
            <th scope="col" className="number">
              Figure
            </th>
            {precise && (
              <th scope="col" className="number">
                CV
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.flatMap(({ edition, points }) =>
            points.map((point) => (
              <tr key={point.dataSet.id}>
                <th scope="row" className="font-normal">
                  {timeInWords(point.dataSet)}
                </th>
                <td>{name(edition)}</td>
                <td className={point.value === null ? "max-w-64 text-right text-soft" : "number"}>
                  {pointInWords(point, measure)}
                </td>
                {precise && <td className="number">{cvInWords(point)}</td>}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </WideTable>
  );
}

function cvInWords({ cv }: SeriesPoint): string {
  return cv === null ? "not given" : `${cv.toLocaleString("en-GB", { maximumFractionDigits: 1 })}%`;
}

/** Which groups are counted, and which of them the source gives no figure of. */
function Groups({
  codes,
  parts,
  name,
}: {
  codes: ComparableSet;
  parts: readonly SeriesPart[];
  name: NameOf;
}) {
  const lacking = parts.flatMap(({ points }) =>
    points
      .filter((point) => point.lacking.length > 0 && point.lacking.length + 1 <= MOST_CODES)
      .map((point) => ({
        dataSet: point.dataSet,
        words: point.lacking.map(({ code, why }) => `${code} (${whyInWords(why)})`).join(", "),
      })),
  );
  return (
    <details className="mt-3 max-w-3xl">
      <summary className="inline-block py-1.5 text-accent">Which groups these are</summary>
      <ul className="list-disc pl-5">
        {[...codes].map(([edition, own]) => (
          <li key={edition}>
            {name(edition)}:{" "}
            {own.length <= MOST_CODES ? own.join(", ") : `${count(own.length)} groups: ${own.join(", ")}`}
          </li>
        ))}
        {lacking.map(({ dataSet, words }) => (
          <li key={dataSet.id}>
            No figure in {dataSet.title}: {words}
          </li>
        ))}
        {parts.map(({ points }) =>
          points
            .filter((point) => point.lacking.length >= MOST_CODES)
            .map((point) => (
              <li key={point.dataSet.id}>
                No figure in {point.dataSet.title}: {quantity(point.lacking.length, "group")}
              </li>
            )),
        )}
      </ul>
    </details>
  );
}
