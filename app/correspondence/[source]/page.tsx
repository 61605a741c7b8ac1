import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { UnlinkedPair } from "#components/unlinked-pair";
import { readCorrespondence } from "#lib/correspondence/store";

export const metadata: Metadata = { title: "Group not found" };

/** A SOC2010 code alone leads to its rows of the table. */
export default async function SourcePage({ params }: { params: Promise<{ source: string }> }) {
  const { source } = await params;
  const correspondence = await readCorrespondence();
  if (correspondence.table.sources.some((group) => group.code === source)) {
    redirect(`/correspondence?source=${source}`);
  }
  return <UnlinkedPair correspondence={correspondence} source={decodeURIComponent(source)} />;
}
