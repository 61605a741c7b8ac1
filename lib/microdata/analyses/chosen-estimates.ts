import type { Figure } from "#lib/facts/facts";
import type { ParameterReader } from "#lib/platform/parameters";

/** Which estimates of a data set a page shows: of one measure, one level of groups, and some people. */
export interface ChosenEstimates {
  measure: string;
  /** Digits of the codes. */
  level: number;
  /** "" for everybody, "men", "women full-time". */
  who: string;
  /** In the order of their codes; all together comes first at every level. */
  figures: Figure[];
  /** The people and levels that there are. */
  people: string[];
  levels: number[];
}

/** Sex and hours of a figure, as one choice. */
export function whoOfFigure({ sex, hours }: Pick<Figure, "sex" | "hours">): string {
  return [sex, hours].filter(Boolean).join(" ");
}

/** The measures of a data set, in its order. */
export function measuresIn(figures: readonly Figure[]): string[] {
  return [...new Set(figures.map(({ measure }) => measure))];
}

/** What an address chooses; what it does not is the first there is, medians before others. */
export function chosenEstimates(figures: readonly Figure[], reader: ParameterReader): ChosenEstimates {
  const measures = measuresIn(figures);
  const people = [...new Set(figures.map(whoOfFigure))].sort();
  const levels = [...new Set(figures.map(({ code }) => code.length))].filter((level) => level > 0).sort();
  const first = measures.find((one) => one.endsWith(":median")) ?? measures[0] ?? "";
  const measure = reader.choice("measure", "The estimate", measures) || first;
  const level = Number(reader.choice("level", "The level", levels.map(String)) || levels[0]);
  const who = reader.choice("who", "The people", people);
  const shown = figures.filter(
    (figure) =>
      figure.measure === measure &&
      whoOfFigure(figure) === who &&
      (figure.code.length === level || figure.code === ""),
  );
  shown.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { measure, level, who, figures: shown, people, levels };
}
