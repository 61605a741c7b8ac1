import type { DataSet, Figure } from "#lib/facts/facts";
import type { Structure } from "#lib/facts/structure";
import type { FigureRead } from "#lib/figures/import/read-figures";
import type { Refusal } from "#lib/files/refused-row";

/** What importing some figures does to one data set. */
export interface FiguresPlan {
  dataSet: DataSet;
  isNew: boolean;
  added: Figure[];
  changed: { before: Figure; after: Figure }[];
  unchanged: number;
  /** Figures that the table had before and does not have any more. */
  removed: Figure[];
  /** The same where they stay: rows were refused, or the table is a part of what was there. */
  kept: number;
}

/** A table that would take away more than this share of what it covers is taken for a part. */
const LARGEST_REMOVED_SHARE = 0.2;

/**
 * What a data set's figures become. The table speaks for its measures, cuts and levels alone: figures of others stay. What is
 * known of the quality of a figure stays as long as its value does, where the table says nothing of it.
 * @param held the figures of the data set
 * @param complete whether no row was refused, so that what is missing is gone
 */
export function planFigures(
  { dataSet, isNew }: { dataSet: DataSet; isNew: boolean },
  read: readonly FigureRead[],
  held: readonly Figure[],
  structure: Pick<Structure, "levelOf">,
  complete: boolean,
): FiguresPlan {
  const before = new Map(held.map((figure) => [keyOf(figure), figure]));
  const listed = new Set<string>();
  const scopes = new Set<string>();
  const scopeOf = (figure: Pick<Figure, "code" | "measure" | "sex" | "hours">) =>
    [figure.measure, figure.sex, figure.hours, figure.code === "" ? 0 : structure.levelOf(figure.code)].join(
      " ",
    );
  const plan: FiguresPlan = { dataSet, isNew, added: [], changed: [], unchanged: 0, removed: [], kept: 0 };
  for (const { period, at, ...one } of read) {
    const figure: Figure = { ...one, dataSet: dataSet.id };
    const key = keyOf(figure);
    listed.add(key);
    scopes.add(scopeOf(figure));
    const known = before.get(key);
    const after = known ? withQualityOf(known, figure) : figure;
    if (!known) plan.added.push(after);
    else if (isSame(known, after)) plan.unchanged++;
    else plan.changed.push({ before: known, after });
  }
  const covered = held.filter((figure) => scopes.has(scopeOf(figure)));
  const missing = covered.filter((figure) => !listed.has(keyOf(figure)));
  if (complete && missing.length <= covered.length * LARGEST_REMOVED_SHARE) plan.removed = missing;
  else plan.kept = missing.length;
  return plan;
}

/** The same of a table of coefficients of variation: what it says is added to the figures, which have to be there. */
export function planQuality(
  dataSet: DataSet,
  read: readonly FigureRead[],
  held: readonly Figure[],
): { plan: FiguresPlan; refusals: Refusal[] } {
  const before = new Map(held.map((figure) => [keyOf(figure), figure]));
  const plan: FiguresPlan = {
    dataSet,
    isNew: false,
    added: [],
    changed: [],
    unchanged: 0,
    removed: [],
    kept: 0,
  };
  const refusals: Refusal[] = [];
  for (const { period, at, cv, quality, ...one } of read) {
    if (cv === null) continue;
    const known = before.get(keyOf(one));
    if (!known) {
      refusals.push({
        ...at,
        value: String(cv),
        reason: `There is no figure of ${one.code === "" ? "all groups" : one.code} that it belongs to. Import the figures first.`,
      });
    } else if (known.cv === cv && known.quality === quality) plan.unchanged++;
    else plan.changed.push({ before: known, after: { ...known, cv, quality } });
  }
  return { plan, refusals };
}

/** Whether two figures are of the same. */
function keyOf({
  edition,
  code,
  measure,
  sex,
  hours,
}: Pick<Figure, "edition" | "code" | "measure" | "sex" | "hours">): string {
  return [edition, code, measure, sex, hours].join(" ");
}

function withQualityOf(known: Figure, figure: Figure): Figure {
  if (known.value !== figure.value) return figure;
  return {
    ...figure,
    cv: figure.cv ?? known.cv,
    quality: figure.quality || known.quality,
    base: figure.base ?? known.base,
  };
}

function isSame(a: Figure, b: Figure): boolean {
  return (
    a.value === b.value &&
    a.suppressed === b.suppressed &&
    a.cv === b.cv &&
    a.quality === b.quality &&
    a.base === b.base
  );
}
