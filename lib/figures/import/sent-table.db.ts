import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { DataSet } from "#lib/facts/facts";
import { readFacts } from "#lib/facts/facts.db";
import { dataSetFor } from "#lib/figures/import/figure-details";
import { lookIntoTable, type TableLooked } from "#lib/figures/import/look-into";
import { type ColumnFile, openColumns } from "#lib/files/columns/column-file";
import { orRefusal } from "#lib/files/or-refusal";
import { readStoredFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

/** A table of figures that somebody sent and has to confirm. */
export interface SentTable {
  id: string;
  fileName: string;
  file: ColumnFile;
  looked: TableLooked;
  editions: readonly EditionWithGroups[];
  /** Data sets that are held. */
  held: readonly DataSet[];
}

/**
 * Opens a table that a person sent, and looks into it.
 * @param asked see `lookIntoTable`
 * @throws Refusal where it is not kept any more, is somebody else's, or cannot be read
 */
export async function openSentTable(
  id: string,
  person: string,
  asked: Parameters<typeof lookIntoTable>[3] = {},
): Promise<SentTable> {
  const stored = await db().storedFile.findUnique({
    where: { id },
    select: { name: true, sha256: true, ownerId: true },
  });
  if (!stored || stored.sha256 === "" || stored.ownerId !== person)
    throw new Refusal("This file is not kept any more. Send it again.", "file");
  const [editions, held] = await Promise.all([readEditions("working"), readFacts("dataSets")]);
  const file = await orRefusal(openColumns((from) => readStoredFile(id, from)));
  const looked = await orRefusal(lookIntoTable(file, stored.name, editions, asked));
  return { id, fileName: stored.name, file, looked, editions, held };
}

/** The data set that a table would add to, where it is held and has figures of the same measures already. */
export async function heldAlready(
  { looked, held }: Pick<SentTable, "looked" | "held">,
  details: TableLooked["details"],
  measures: readonly string[],
): Promise<DataSet | null> {
  if (details.content === "cv" || looked.choice.columns.period !== undefined || details.period === "")
    return null;
  const { dataSet, isNew } = dataSetFor(details, details.period, held);
  if (isNew) return null;
  const figures = await db().figure.count({
    where: { dataSetId: dataSet.id, measure: { in: [...measures] } },
  });
  return figures > 0 ? dataSet : null;
}
