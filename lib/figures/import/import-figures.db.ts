import { createHash } from "node:crypto";
import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { readWorkingData } from "#lib/facts/data.db";
import type { DataSet, Figure } from "#lib/facts/facts";
import { applyImport, dataVersion, PlanOutdated, readFacts } from "#lib/facts/facts.db";
import { figuresWhere } from "#lib/figures/figures.db";
import { dataSetFor, type FigureDetails } from "#lib/figures/import/figure-details";
import { type FiguresPlan, planFigures, planQuality } from "#lib/figures/import/plan-figures";
import {
  type FigureRead,
  type FiguresRead,
  readFigures,
  type SheetToRead,
} from "#lib/figures/import/read-figures";
import { type FiguresReport, reportOf } from "#lib/figures/import/report";
import type { ColumnFile } from "#lib/files/columns/column-file";
import { PublishedFileError, type Refusal as RefusedRow } from "#lib/files/refused-row";
import { appendTo } from "#lib/platform/append-to";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed } from "#lib/record/entry";

/** How a table is to be imported, as it was confirmed. */
export interface FiguresOrder {
  sheets: readonly SheetToRead[];
  details: FigureDetails;
  /** Whether figures that are held already may be changed. */
  replace: boolean;
}

interface Following {
  reading?: (read: number) => void;
  writing?: (done: number, of: number) => void;
  /** Keeps what came of it in the transaction of the writing; of a table that changes nothing, in one of its own. */
  kept?: (report: FiguresReport, refused: readonly RefusedRow[], transaction: Transaction) => Promise<void>;
}

/**
 * Imports a table of figures: one data set for each time that it is of. Everything that it changes is one transaction; a table
 * that changes nothing writes nothing.
 * @throws PublishedFileError where it cannot be read, Refusal where it would change figures that it may not
 */
export async function importFigures(
  file: ColumnFile,
  named: { fileName: string; sha256: string },
  order: FiguresOrder,
  by: Actor,
  following: Following = {},
): Promise<FiguresReport> {
  const edition = editionsIn(await readWorkingData()).find(({ id }) => id === order.details.edition);
  if (!edition)
    throw new Refusal("The edition of the figures is not held any more. Choose another.", "edition");
  const read = await readFigures(file, order.sheets, order.details, edition, ({ read }) =>
    following.reading?.(read),
  );
  if (read.figures.length === 0 && read.refusals.length === 0)
    throw new PublishedFileError("The table has no row with the code of a group and a figure.");
  for (;;) {
    try {
      return await planAndApply(read, named, order, edition, by, following);
    } catch (error) {
      // Somebody edited or imported while this was planned: what it changes is another thing now.
      if (!(error instanceof PlanOutdated)) throw error;
    }
  }
}

async function planAndApply(
  read: FiguresRead,
  { fileName, sha256 }: { fileName: string; sha256: string },
  { details, replace }: FiguresOrder,
  edition: EditionWithGroups,
  by: Actor,
  { writing, kept }: Following,
): Promise<FiguresReport> {
  const plannedAt = await dataVersion();
  const { plans, refusals } = await plansOf(read, details, edition);
  const refused = [...read.refusals, ...refusals];
  const report = reportOf(plans, { ...read, refusals: refused });
  if (!replace) refuseToReplace(plans);
  const changed = plans.filter(changes);
  if (changed.length === 0) {
    if (kept) await db().$transaction((transaction) => kept(report, refused, transaction));
    return report;
  }
  const write = {
    dataSets: changed.filter(({ isNew }) => isNew).map(({ dataSet }) => dataSet),
    figures: changed.flatMap((plan) => [...plan.added, ...plan.changed.map(({ after }) => after)]),
  };
  const remove = { figures: changed.flatMap(({ removed }) => removed) };
  const run = { kind: "figures", fileName, sha256, report };
  const within = async (transaction: Transaction) => kept?.(report, refused, transaction);
  await applyImport(run, { write, remove }, by, { deeds: changed.map(deedOf), plannedAt, within }, writing);
  return report;
}

/** One plan for each time. */
async function plansOf(
  { figures, refusals }: FiguresRead,
  details: FigureDetails,
  edition: EditionWithGroups,
): Promise<{ plans: FiguresPlan[]; refusals: RefusedRow[] }> {
  const byPeriod = new Map<string, FigureRead[]>();
  for (const figure of figures) appendTo(byPeriod, figure.period, figure);
  const held: DataSet[] = await readFacts("dataSets");
  const plans: FiguresPlan[] = [];
  const refused: RefusedRow[] = [];
  for (const [period, read] of byPeriod) {
    const found = dataSetFor(details, period, held);
    if (found.isNew) held.push(found.dataSet);
    const known = found.isNew ? [] : await readLikeFigures(found.dataSet.id, read);
    if (details.content === "cv") {
      if (found.isNew)
        throw new Refusal(
          `There are no figures that these coefficients of variation are of: “${found.dataSet.title}” is not held. Import the figures first.`,
          "content",
        );
      const { plan, refusals } = planQuality(found.dataSet, read, known);
      plans.push(plan);
      refused.push(...refusals);
    } else plans.push(planFigures(found, read, known, edition.structure, refusals.length === 0));
  }
  return { plans, refusals: refused };
}

/** The figures of a data set that a table speaks for: those of its measures and cuts. */
function readLikeFigures(dataSetId: string, read: readonly FigureRead[]): Promise<Figure[]> {
  const all = <Key extends "measure" | "sex" | "hours">(key: Key) => [
    ...new Set(read.map((one) => one[key])),
  ];
  return figuresWhere({
    dataSetId,
    measure: { in: all("measure") },
    sex: { in: all("sex") },
    hours: { in: all("hours") },
  });
}

function changes({ isNew, added, changed, removed }: FiguresPlan): boolean {
  return isNew || added.length + changed.length + removed.length > 0;
}

/** Without leave a table adds to a data set, and changes no value that is held. */
function refuseToReplace(plans: readonly FiguresPlan[]): void {
  for (const { dataSet, changed, removed } of plans) {
    const values = changed.filter(
      ({ before, after }) => before.value !== after.value || before.suppressed !== after.suppressed,
    );
    if (values.length + removed.length > 0)
      throw new Refusal(
        `“${dataSet.title}” is held already, and ${values.length + removed.length} of its figures are others there. Say that they are to be replaced, or give another time or status.`,
        "replace",
      );
  }
}

function deedOf({ dataSet, isNew, added, changed, removed }: FiguresPlan): Deed {
  return {
    action: isNew ? "added a data set of figures" : "brought figures of a data set up to date",
    subjectKind: "data-set",
    subjectId: dataSet.id,
    before: null,
    after: { title: dataSet.title, added: added.length, changed: changed.length, removed: removed.length },
    reason: null,
  };
}

/** What names the content of a file. */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
