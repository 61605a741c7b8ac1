import { createHash } from "node:crypto";
import { editionsIn } from "#lib/classification/classification.db";
import type { CodeWork, ConvertWork } from "#lib/coded-files/file-work";
import type { CodeData, ConvertData } from "#lib/coded-files/work-data";
import { lookupIn } from "#lib/coding-index/coding-index.db";
import { dataSetsIn } from "#lib/correspondence/conversion/conversion-list";
import { PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { readData } from "#lib/facts/data.db";
import { pairId } from "#lib/facts/edition-pair";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { conversionBesidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { Refusal } from "#lib/platform/refusal";
import { findConversion } from "#lib/releases/conversions.db";

/** The editions held, the newest first. */
export async function heldEditions(): Promise<CodedEdition[]> {
  return editionsIn(await readData());
}

/** What a work is done with, and what tells it from any other: the same text, the same answers. */
export interface DoneWith<Data> {
  data: Data;
  doneWith: string;
}

/** What titles are coded with: what is released. */
export async function readCodeData(work: CodeWork): Promise<DoneWith<CodeData>> {
  const facts = await readData();
  const lookup = lookupIn(facts);
  const offered = lookup.data.editions;
  if (!work.editions.every((edition) => offered.some(({ id }) => id === edition)))
    throw new Refusal("The index has no codes of one of these editions any more. Send the file again.");
  return { data: { lookup, held: editionsIn(facts) }, doneWith: facts.version };
}

/** What codes are converted with: the correspondences released, with the weights that gold coding offers. */
export async function readConvertData({
  from,
  to,
}: Pick<ConvertWork, "from" | "to">): Promise<DoneWith<ConvertData>> {
  const facts = await readData();
  const found = await findConversion(pairId({ source: from, target: to }));
  if (!found)
    throw new Refusal("Codes are not converted between these editions any more. Send the file again.");
  const { basis } = await conversionBesidePublished(found);
  // Weights that gold coding offers change without a release.
  const hash = createHash("sha256").update(JSON.stringify(basis)).digest("hex");
  return { data: { basis, held: editionsIn(facts) }, doneWith: `${facts.version} ${hash}` };
}

/** Ids of the sources of counts that codes can be converted with; those published where there is no such way. */
export async function dataSetsOfWay(way: string): Promise<DualCodedDataSet[]> {
  const found = await findConversion(way);
  const own = found && dataSetsIn((await conversionBesidePublished(found)).basis);
  return (own ?? PUBLISHED_DATA_SETS).map(({ id }) => id);
}
