import type { Measure } from "#lib/facts/measure";
import type { SeriesPart, SeriesPoint } from "#lib/figures/across/series";
import { type NameOf, seriesInWords } from "#lib/figures/across/series-in-words";
import { periodInWords } from "#lib/figures/in-words";
import { yearsOf } from "#lib/figures/trend";

const WIDTH = 400;
const HEIGHT = 230;
const LEFT = 54;
const RIGHT = 18;
const TOP = 26;
const BOTTOM = 44;
const LINES = 4;

/** Each edition has a mark and a stroke of its own, so that they are told apart without colour. */
const LOOKS = [
  { stroke: "stroke-accent", fill: "fill-accent", dash: undefined },
  { stroke: "stroke-plum", fill: "fill-plum", dash: "7 4" },
  { stroke: "stroke-amber", fill: "fill-amber", dash: "2 3" },
] as const;

/**
 * A series drawn from nought: a line for each edition with a mark at each figure, its interval where that is known, and the
 * break or step where the edition changes. All that it shows is in words in the picture and in the table beside it.
 */
export function TimeSeries(props: {
  id: string;
  title: string;
  parts: readonly SeriesPart[];
  measure: Measure;
  name: NameOf;
  /** Whether the groups are the same on both sides of a change of edition, so that the line goes on by a step. */
  joined: boolean;
}) {
  const { id, title, parts, measure, name, joined } = props;
  const placed = placedPoints(parts);
  const values = placed.flatMap(({ point }) => [point.value ?? 0, point.interval?.high ?? 0]);
  const most = roundUp(Math.max(...values, 0));
  if (placed.length < 2 || most === 0) return null;
  const times = placed.map(({ years }) => years);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (years: number) =>
    first === last
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + ((years - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  return (
    <figure className="m-0 max-w-xl">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        className="h-auto w-full"
        fontSize="11"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{seriesInWords(parts, { measure, name, joined })}</desc>
        {Array.from({ length: LINES + 1 }, (_, at) => (most / LINES) * at).map((value) => (
          <g key={value}>
            <path d={`M${LEFT} ${y(value)}H${WIDTH - RIGHT}`} className="stroke-line" />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className="fill-soft">
              {shortFigure(value, measure)}
            </text>
          </g>
        ))}
        <Changes parts={parts} x={x} y={y} name={name} joined={joined} />
        {parts.map((part, at) => (
          <Part key={part.edition} part={part} at={at} x={x} y={y} />
        ))}
        <Times placed={placed} x={x} />
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-[0.92rem] text-soft">
        {parts.map(({ edition }, at) => (
          <span key={edition} className="inline-flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 30 12" width="30" height="12">
              <path
                d="M0 6H30"
                className={`${looksOf(at).stroke} stroke-2`}
                strokeDasharray={looksOf(at).dash}
              />
              <Mark at={at} x={15} y={6} />
            </svg>
            {name(edition)}
          </span>
        ))}
        {parts.some(({ points }) => points.some(({ value }) => value === null)) && <span>× not known</span>}
      </figcaption>
    </figure>
  );
}

interface Placed {
  point: SeriesPoint;
  years: number;
}

function placedPoints(parts: readonly SeriesPart[]): Placed[] {
  return parts.flatMap(({ points }) => points.flatMap(placedPoint));
}

function placedPoint(point: SeriesPoint): Placed[] {
  const years = yearsOf(point.dataSet.period);
  return years === null ? [] : [{ point, years }];
}

type Scale = (value: number) => number;

function Part({ part, at, x, y }: { part: SeriesPart; at: number; x: Scale; y: Scale }) {
  const { stroke, dash } = looksOf(at);
  const placed = part.points.flatMap(placedPoint);
  // A figure that is not known breaks the line: nothing is drawn through it.
  const runs: Placed[][] = [[]];
  for (const one of placed) {
    if (one.point.value === null) runs.push([]);
    else runs.at(-1)?.push(one);
  }
  return (
    <g>
      {runs
        .filter(({ length }) => length > 1)
        .map((run) => (
          <path
            key={run[0]?.point.dataSet.id}
            d={`M${run.map(({ point, years }) => `${x(years)} ${y(point.value ?? 0)}`).join("L")}`}
            strokeDasharray={dash}
            className={`fill-none stroke-2 ${stroke}`}
          />
        ))}
      {placed.map(({ point, years }) => (
        <g key={point.dataSet.id}>
          {point.interval && (
            <path
              d={`M${x(years)} ${y(point.interval.low)}V${y(point.interval.high)}`}
              className={`stroke-1 ${stroke}`}
            />
          )}
          {point.value === null ? (
            <text x={x(years)} y={y(0) - 4} textAnchor="middle" className="fill-ink">
              ×
            </text>
          ) : (
            <Mark at={at} x={x(years)} y={y(point.value)} />
          )}
        </g>
      ))}
    </g>
  );
}

function Mark({ at, x, y }: { at: number; x: number; y: number }) {
  const { fill } = looksOf(at);
  if (at % LOOKS.length === 0) return <circle cx={x} cy={y} r="4.5" className={fill} />;
  if (at % LOOKS.length === 1) return <path d={`M${x - 4.5} ${y - 4.5}h9v9h-9z`} className={fill} />;
  return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} className={fill} />;
}

/** Where the edition changes: an upright line, and what comes before and after it. */
function Changes(props: { parts: readonly SeriesPart[]; x: Scale; y: Scale; name: NameOf; joined: boolean }) {
  const { parts, x, y, name, joined } = props;
  return parts.slice(1).map((after, index) => {
    const before = parts[index];
    const ends = before?.points.flatMap(placedPoint) ?? [];
    const starts = after.points.flatMap(placedPoint);
    const [end, start] = [ends.at(-1), starts[0]];
    if (!before || !end || !start) return null;
    const at = x((end.years + start.years) / 2);
    const step =
      joined && end.years === start.years && end.point.value !== null && start.point.value !== null;
    const side = at > WIDTH / 2 ? "end" : "start";
    return (
      <g key={after.edition}>
        <path d={`M${at} ${TOP - 6}V${y(0)}`} strokeDasharray="3 4" className="stroke-rule" />
        {step && (
          <path
            d={`M${at} ${y(end.point.value ?? 0)}V${y(start.point.value ?? 0)}`}
            className="stroke-ink stroke-2"
          />
        )}
        <text x={at + (side === "end" ? 8 : -8)} y={TOP - 12} textAnchor={side} className="fill-ink">
          {joined ? "step" : "break"}: {name(before.edition)} | {name(after.edition)}
        </text>
      </g>
    );
  });
}

function Times({ placed, x }: { placed: readonly Placed[]; x: Scale }) {
  const periods = new Map(placed.map(({ point, years }) => [point.dataSet.period, years]));
  const ordered = [...periods].sort(([, a], [, b]) => a - b);
  return ordered.map(([period, years], at) => (
    <text
      key={period}
      x={x(years)}
      // Those that stand close are told on two lines.
      y={HEIGHT - BOTTOM + (at % 2 === 0 ? 17 : 33)}
      textAnchor={
        at === 0 && ordered.length > 1 ? "start" : at === ordered.length - 1 && at > 0 ? "end" : "middle"
      }
      className="fill-soft"
    >
      {periodInWords(period.split("/").at(-1) ?? "")}
    </text>
  ));
}

function looksOf(at: number): (typeof LOOKS)[number] {
  return LOOKS[at % LOOKS.length]!;
}

/** The next 1, 2, 4 or 8 times a power of ten, so that four lines have round figures. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 8, 10].map((one) => one * power).find((one) => one >= value) ?? value;
}

/** 282000 → "282k" beside the lines, where there is little room. */
function shortFigure(value: number, { unit }: Measure): string {
  const pounds = unit.startsWith("£") ? "£" : "";
  const digits = { maximumFractionDigits: 2 };
  if (value >= 1e6) return `${pounds}${(value / 1e6).toLocaleString("en-GB", digits)}m`;
  if (value >= 1e4) return `${pounds}${(value / 1e3).toLocaleString("en-GB", digits)}k`;
  return `${pounds}${value.toLocaleString("en-GB", digits)}`;
}
