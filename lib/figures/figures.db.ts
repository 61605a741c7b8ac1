import type { EditionId } from "#lib/facts/edition";
import type { Figure, Hours, Quality, Sex, Suppressed } from "#lib/facts/facts";
import { db } from "#lib/platform/db";

/** Every figure of a group, or with "" of all groups of the edition together, of whichever data set. */
export function readGroupFigures(edition: EditionId, code: string): Promise<Figure[]> {
  return figuresWhere({ editionId: edition, group: code === "" ? null : { editionId: edition, code } });
}

/** Figures of one data set, of all its groups: of one measure, or of everybody (`sex` and `hours` are ""), where said so. */
export function readDataSetFigures(
  dataSet: string,
  { measure, everybody = false }: { measure?: string; everybody?: boolean } = {},
): Promise<Figure[]> {
  return figuresWhere({
    dataSetId: dataSet,
    ...(measure !== undefined && { measure }),
    ...(everybody && { sex: "", hours: "" }),
  });
}

type FigureFilter = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>["figure"]["findMany"]>[0]>["where"]
>;

async function figuresWhere(where: FigureFilter): Promise<Figure[]> {
  const rows = await db().figure.findMany({
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
