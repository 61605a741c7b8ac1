import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UnlinkedPair } from "#components/correspondence/unlinked-pair";
import { pairHref } from "#lib/correspondence/direction";
import { TABLE_PATH } from "#lib/correspondence/table-address";
import { pathText } from "#lib/platform/parameters";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";

export const metadata: Metadata = { title: "Group not found" };

/** A SOC2010 code alone leads to its rows of the table, two codes as in "2136-2134" to the page of the pair. */
export default async function SourcePage({ params }: { params: Promise<{ source: string }> }) {
  const given = pathText((await params).source);
  const [source = "", target] = given.split("-", 2);
  if (target !== undefined && /^[0-9]{4}-[0-9]{4}$/.test(given)) redirect(pairHref(source, target));
  const correspondence = (await readCorrespondence()).at();
  if (correspondence.table.sources.some((group) => group.code === given))
    redirect(`${TABLE_PATH}?source=${given}`);
  return <UnlinkedPair correspondence={correspondence} source={given} />;
}
