import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence-nav";
import { PairPage } from "#components/pair-page";
import { PageHeading } from "#components/ui/page-heading";
import { UnlinkedPair } from "#components/unlinked-pair";
import { readRegister } from "#lib/coding-index/store";
import { explainRow } from "#lib/correspondence/explain";
import { viewPair } from "#lib/correspondence/pair";
import { readDerived } from "#lib/correspondence/store";

interface Props {
  params: Promise<{ source: string; target: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source, target } = await params;
  return { title: `SOC2010 ${source} to SOC2020 ${target}` };
}

export default async function PairRoute({ params }: Props) {
  const { source, target } = await params;
  const [derived, register] = await Promise.all([readDerived(), readRegister()]);
  const correspondence = derived.at();
  const view = viewPair(correspondence, derived.reconciliation(), derived.samples(), [source, target]);
  if (!view) return <UnlinkedPair correspondence={correspondence} source={source} target={target} />;
  const entries = view.row?.entries.flatMap((uid) => register.byUid.get(uid) ?? []) ?? [];
  return (
    <>
      <CorrespondenceNav current="table" />
      <PageHeading
        crumbs={[{ href: "/correspondence", name: "SOC2010 to SOC2020" }]}
        title={`Why ${source} ${view.row ? "goes" : "may go"} to ${target}`}
      />
      <PairPage
        view={view}
        explanation={view.row && explainRow(view.row, derived.changes(), correspondence.rows)}
        entries={entries}
        component={derived.components().find((component) => component.sources.includes(source))}
      />
    </>
  );
}
