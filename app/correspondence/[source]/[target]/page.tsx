import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence-nav";
import { PageStatus } from "#components/page-status";
import { PairPage } from "#components/pair-page";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { UnlinkedPair } from "#components/unlinked-pair";
import { readRegister } from "#lib/coding-index/store";
import { explainRow } from "#lib/correspondence/explain";
import { viewPair } from "#lib/correspondence/pair";
import { readCorrespondence, readIndexed, readThreeWayPair } from "#lib/correspondence/store";
import { ParameterReader, type Parameters, pathText } from "#lib/parameters";
import { currentRevision } from "../../../readership";

interface Props {
  params: Promise<{ source: string; target: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { source, target } = await params;
  return { title: `SOC2010 ${pathText(source)} to SOC2020 ${pathText(target)}` };
}

export default async function PairRoute({ params, searchParams }: Props) {
  const asked = new ParameterReader(await searchParams);
  const page = asked.page();
  const given = await params;
  const [source, target] = [pathText(given.source), pathText(given.target)];
  const [correspondence, indexed, sides, register, revision] = await Promise.all([
    readCorrespondence(),
    readIndexed(),
    readThreeWayPair(source, target),
    readRegister(),
    currentRevision(),
  ]);
  const unitGroups = correspondence.at();
  const { table } = indexed;
  const codes: [string, string] = [source, target];
  const view = viewPair(unitGroups, table, correspondence.reconciliation(), correspondence.samples(), codes);
  if (!view) return <UnlinkedPair correspondence={unitGroups} source={source} target={target} />;
  const entries = (view.row?.entries ?? view.indexed).flatMap((uid) => register.byUid.get(uid) ?? []);
  return (
    <>
      {asked.errors.length > 0 && <PageStatus code={400} />}
      <CorrespondenceNav current="table" />
      <ErrorSummary errors={asked.errors} />
      <PageHeading
        crumbs={[{ href: "/correspondence", name: "SOC2010 to SOC2020" }]}
        title={`Why ${source} ${view.row ? "goes" : "may go"} to ${target}`}
      />
      <PairPage
        view={view}
        explanation={view.row && explainRow(view.row, correspondence.changes(), unitGroups.rows)}
        entries={entries}
        page={page}
        sides={sides}
        find={correspondence.find}
        revision={revision}
        component={correspondence.components().find((component) => component.sources.includes(source))}
      />
    </>
  );
}
