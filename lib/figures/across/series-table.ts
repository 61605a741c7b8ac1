import type { EditionId } from "#lib/facts/edition";
import { type CarriedFigure, LEFT_BEHIND, type LeftBehind } from "#lib/figures/across/carry";
import { type SeriesPart, type SeriesPoint, stepsOf } from "#lib/figures/across/series";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";

/** What a row of a series is of. */
export type SeriesOf = "the group" | "the comparable set" | "all groups";

interface SeriesRow {
  of: SeriesOf;
  edition: EditionId;
  codes: readonly string[];
  point: SeriesPoint;
  step: number | null;
}

const COLUMNS: readonly ColumnOf<SeriesRow>[] = [
  {
    name: "of",
    kind: "text",
    meaning: "the group, the set of groups that is comparable across editions, or all groups together",
    cell: ({ of }) => of,
  },
  { name: "edition", kind: "code", meaning: "id of the edition", cell: ({ edition }) => edition },
  { name: "codes", kind: "code", meaning: "groups counted together", cell: ({ codes }) => codes.join(" ") },
  { name: "data_set", kind: "code", meaning: "id of the data set", cell: ({ point }) => point.dataSet.id },
  {
    name: "period",
    kind: "text",
    meaning: "the time that it is of",
    cell: ({ point }) => point.dataSet.period,
  },
  {
    name: "status",
    kind: "text",
    meaning: "provisional, revised or final; empty where the source does not say",
    cell: ({ point }) => point.dataSet.status,
  },
  {
    name: "value",
    kind: "number",
    meaning: "the figure; empty where it is not known whole, which is not nought",
    cell: ({ point }) => point.value ?? "",
  },
  {
    name: "known_part",
    kind: "number",
    meaning: "what is known of it: of a set of groups those whose figure is published",
    cell: ({ point }) => point.known ?? "",
  },
  {
    name: "lacking",
    kind: "text",
    meaning: "groups whose figure is not known, and why",
    cell: ({ point }) => point.lacking.map(({ code, why }) => `${code} ${why}`.trim()).join("; "),
  },
  {
    name: "cv",
    kind: "number",
    meaning: "coefficient of variation, per cent; empty where the source gives none",
    cell: ({ point }) => (point.cv === null ? "" : Number(point.cv.toFixed(2))),
  },
  {
    name: "step_from_edition_before",
    kind: "number",
    meaning:
      "where the same time is on the edition before too: how much more it is on this one, which the classification does",
    cell: ({ step }) => step ?? "",
  },
];

/** Series of a group, of its comparable set and of all groups, a row for each figure. */
export function seriesTable(series: readonly { of: SeriesOf; parts: readonly SeriesPart[] }[]): Table {
  return tableOf(
    COLUMNS,
    series.flatMap(({ of, parts }) => {
      const steps = new Map(stepsOf(parts).map(({ after, change }) => [after.point, change]));
      return parts.flatMap(({ edition, codes, points }) =>
        points.map((point) => ({ of, edition, codes, point, step: steps.get(point) ?? null })),
      );
    }),
  );
}

interface CarriedRow {
  edition: EditionId;
  code: string;
  title: string;
  figure: CarriedFigure | null;
  left: LeftBehind | null;
}

const CARRIED_COLUMNS: readonly ColumnOf<CarriedRow>[] = [
  {
    name: "edition",
    kind: "code",
    meaning: "id of the edition that the group is of",
    cell: ({ edition }) => edition,
  },
  { name: "code", kind: "code", meaning: "code of the group", cell: ({ code }) => code },
  { name: "title", kind: "text", meaning: "title of the group", cell: ({ title }) => title },
  {
    name: "carried",
    kind: "number",
    meaning: "what was carried here by observed shares; empty where nothing could be, which is not nought",
    cell: ({ figure }) => rounded(figure?.value ?? null),
  },
  {
    name: "standard_error_of_shares",
    kind: "number",
    meaning: "standard error that the shares bring; that of the figures themselves is beside it",
    cell: ({ figure }) => rounded(figure?.error ?? null),
  },
  {
    name: "from",
    kind: "text",
    meaning:
      "groups that it was carried from: code, what of the figure of the group, records that went here of all of the group",
    cell: ({ figure }) =>
      figure?.parts
        .map(
          ({ from, value, of, count, base }) =>
            `${from}: ${rounded(value)} of ${of}, ${count} of ${base} records`,
        )
        .join("; ") ?? "",
  },
  {
    name: "lacking",
    kind: "text",
    meaning: "groups that records went here of, but whose figure could not be carried, and why",
    cell: ({ figure }) =>
      figure?.lacking.map(({ code, why, suppressed }) => `${code} ${suppressed || why}`).join("; ") ?? "",
  },
  {
    name: "left_behind",
    kind: "number",
    meaning:
      "of a group of the edition that the figures are of: what was carried nowhere; empty where its figure is not known",
    cell: ({ left }) => rounded(left?.value ?? null),
  },
  {
    name: "why_left_behind",
    kind: "text",
    meaning: "why it was not carried",
    cell: ({ left }) => (left ? left.suppressed || LEFT_BEHIND[left.why] : ""),
  },
];

/** Figures of a data set as they are in another edition, then what was left behind, a row each. */
export function carriedTable(
  { carried, left }: { carried: readonly CarriedFigure[]; left: readonly LeftBehind[] },
  { from, to }: Record<"from" | "to", { id: EditionId; titleOf: (code: string) => string }>,
): Table {
  return tableOf(CARRIED_COLUMNS, [
    ...carried.map((figure) => ({
      edition: to.id,
      ...{ code: figure.code, title: to.titleOf(figure.code), figure, left: null },
    })),
    ...left.map((one) => ({
      edition: from.id,
      ...{ code: one.from, title: from.titleOf(one.from), figure: null, left: one },
    })),
  ]);
}

/** Tenths of a person are of no use; of small figures they tell parts apart. */
function rounded(value: number | null): number | "" {
  return value === null ? "" : Number(value.toFixed(1));
}
