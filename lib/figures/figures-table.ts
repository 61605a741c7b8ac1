import type { EditionId } from "#lib/facts/edition";
import type { DataSet, Figure } from "#lib/facts/facts";
import { measureIn } from "#lib/figures/in-words";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";

/** What the rows of a table of figures need to say of what they are. */
export interface FiguresNamed {
  dataSets: ReadonlyMap<string, DataSet>;
  title: (edition: EditionId, code: string) => string;
  level: (edition: EditionId, code: string) => number | "";
}

/** Figures as a table: each row says what it is of, in which unit, and why there is no value where there is none. */
export function figuresTable(figures: readonly Figure[], named: FiguresNamed): Table {
  const measure = (figure: Figure) =>
    measureIn(figure.measure, named.dataSets.get(figure.dataSet) ?? { measure: "", unit: "" });
  const columns: ColumnOf<Figure>[] = [
    { name: "data_set", kind: "code", meaning: "id of the data set", cell: ({ dataSet }) => dataSet },
    {
      name: "period",
      kind: "code",
      meaning: "time that it is of: a year, a month or a span",
      cell: ({ dataSet }) => named.dataSets.get(dataSet)?.period ?? "",
    },
    {
      name: "status",
      kind: "text",
      meaning: "provisional, revised or final, where the source says so",
      cell: ({ dataSet }) => named.dataSets.get(dataSet)?.status ?? "",
    },
    {
      name: "edition",
      kind: "code",
      meaning: "edition that the group is of",
      cell: ({ edition }) => edition,
    },
    {
      name: "code",
      kind: "code",
      meaning: "code of the group; empty for all groups together",
      cell: ({ code }) => code,
    },
    {
      name: "title",
      kind: "text",
      meaning: "title of the group",
      cell: ({ edition, code }) => (code === "" ? "All groups" : named.title(edition, code)),
    },
    {
      name: "level",
      kind: "number",
      meaning: "level of the group: 1 major group to 4 unit group",
      cell: ({ edition, code }) => (code === "" ? "" : named.level(edition, code)),
    },
    {
      name: "measure",
      kind: "code",
      meaning: "what is measured, by its id",
      cell: (figure) => figure.measure,
    },
    {
      name: "measure_name",
      kind: "text",
      meaning: "the same in words",
      cell: (figure) => measure(figure).name,
    },
    { name: "unit", kind: "text", meaning: "unit of the value", cell: (figure) => measure(figure).unit },
    { name: "sex", kind: "text", meaning: "men or women; empty for both together", cell: ({ sex }) => sex },
    {
      name: "hours",
      kind: "text",
      meaning: "full-time or part-time; empty for both together",
      cell: ({ hours }) => hours,
    },
    {
      name: "value",
      kind: "number",
      meaning: "the figure; empty where it is suppressed, which is not nought",
      cell: ({ value }) => value ?? "",
    },
    {
      name: "suppressed",
      kind: "text",
      meaning: "why there is no value",
      cell: ({ suppressed }) => suppressed,
    },
    {
      name: "quality",
      kind: "text",
      meaning: "how precise the estimate is, by its coefficient of variation",
      cell: ({ quality }) => quality,
    },
    {
      name: "cv",
      kind: "number",
      meaning: "coefficient of variation in per cent",
      cell: ({ cv }) => cv ?? "",
    },
    {
      name: "base",
      kind: "number",
      meaning: "records that it was estimated from",
      cell: ({ base }) => base ?? "",
    },
  ];
  return tableOf(columns, figures);
}
