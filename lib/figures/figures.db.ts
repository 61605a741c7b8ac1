import type { EditionId } from "#lib/facts/edition";
import {
  type Figure,
  type Hours,
  type Quality,
  type Sex,
  SIZE_MEASURES,
  type Suppressed,
} from "#lib/facts/facts";
import { db, type Transaction } from "#lib/platform/db";

type From = Pick<Transaction, "figure">;

/** Every figure of a group, or with "" of all groups of the edition together, of whichever data set. */
export function readGroupFigures(edition: EditionId, code: string): Promise<Figure[]> {
  return figuresWhere({ editionId: edition, group: code === "" ? null : { editionId: edition, code } });
}

/** Figures of one data set, of all its groups: of one measure, or of everybody (`sex` and `hours` are ""), where said so. */
export function readDataSetFigures(
  dataSet: string,
  { measure, everybody = false }: { measure?: string; everybody?: boolean } = {},
  from: From = db(),
): Promise<Figure[]> {
  return figuresWhere(
    {
      dataSetId: dataSet,
      ...(measure !== undefined && { measure }),
      ...(everybody && { sex: "", hours: "" }),
    },
    from,
  );
}

/** Figures of one measure of some groups, by code in whichever edition, and of all together, in several data sets. */
export function readFiguresOf(
  dataSets: readonly string[],
  codes: readonly string[],
  { measure, sex, hours }: { measure: string; sex: Sex | ""; hours: Hours | "" },
): Promise<Figure[]> {
  return figuresWhere({
    dataSetId: { in: [...dataSets] },
    ...{ measure, sex, hours },
    OR: [{ groupId: null }, { group: { code: { in: [...codes] } } }],
  });
}

/** How large the groups of an edition are in every data set, of everybody: figures that are kept back among them. */
export function readSizeFigures(edition: EditionId): Promise<Figure[]> {
  return figuresWhere({ editionId: edition, measure: { in: [...SIZE_MEASURES] }, sex: "", hours: "" });
}

/** Which measures data sets have, and of whom, without their figures. */
export async function readMeasured(
  dataSets: readonly string[],
): Promise<{ measure: string; sex: Sex | ""; hours: Hours | "" }[]> {
  const found = await db().figure.groupBy({
    by: ["measure", "sex", "hours"],
    where: { dataSetId: { in: [...dataSets] } },
    orderBy: [{ measure: "asc" }, { sex: "asc" }, { hours: "asc" }],
  });
  return found.map(({ measure, sex, hours }) => ({
    measure,
    sex: sex as Sex | "",
    hours: hours as Hours | "",
  }));
}

type FigureFilter = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>["figure"]["findMany"]>[0]>["where"]
>;

/** Figures by any of their columns, in the order of data sets, measures and cuts. */
export async function figuresWhere(where: FigureFilter, from: From = db()): Promise<Figure[]> {
  const rows = await from.figure.findMany({
    where,
    omit: { id: true, groupId: true },
    include: { group: { select: { code: true } } },
    orderBy: [{ dataSetId: "asc" }, { measure: "asc" }, { sex: "asc" }, { hours: "asc" }, { groupId: "asc" }],
  });
  return rows.map(({ dataSetId, editionId, group, ...row }) => ({
    ...row,
    dataSet: dataSetId,
    edition: editionId,
    code: group?.code ?? "",
    sex: row.sex as Sex | "",
    hours: row.hours as Hours | "",
    suppressed: row.suppressed as Suppressed | "",
    quality: row.quality as Quality | "",
  }));
}
