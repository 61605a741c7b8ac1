import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { UnlinkedPair } from "#components/correspondence/unlinked-pair";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { explainRow } from "#lib/correspondence/pairs/explain";
import { viewOneSided } from "#lib/correspondence/pairs/one-sided";
import { viewPair } from "#lib/correspondence/pairs/pair";
import { can } from "#lib/permissions/permissions";
import { ParameterReader, type Parameters, pathText } from "#lib/platform/parameters";
import { readCorrespondence, readIndexed, readThreeWayPair } from "#lib/revision/compiles/correspondence.db";
import { revisionOfCorrespondence } from "#lib/revision/stored-revision.db";
import { currentRevision } from "../../../readership";
import { currentViewer } from "../../../viewer";
import { OneSidedPage } from "./_parts/one-sided-page";
import { PairPage } from "./_parts/pair-page";

interface Props {
  params: Promise<{ source: string; target: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { source, target } = await params;
  return { title: `SOC2010 ${pathText(source)} to SOC2020 ${pathText(target)}` };
}

export default async function PairRoute({ params, searchParams }: Props) {
  const reader = new ParameterReader(await searchParams);
  const page = reader.page();
  const given = await params;
  const [source, target] = [pathText(given.source), pathText(given.target)];
  const [correspondence, indexed, sides, register, revision, viewer] = await Promise.all([
    readCorrespondence(),
    readIndexed(),
    readThreeWayPair(source, target),
    readRegister(),
    revisionOfCorrespondence().then(currentRevision),
    currentViewer(),
  ]);
  const unitGroups = correspondence.at();
  const codes: [string, string] = [source, target];
  const entriesOf = (uids: readonly string[]) => uids.flatMap((uid) => register.byUid.get(uid) ?? []);
  const shared = { find: correspondence.find, revision, page };

  const oneSided = viewOneSided(unitGroups.rows, codes);
  if (oneSided) {
    const { side, group, row } = oneSided;
    return (
      <RowPage
        reader={reader}
        title={`Why ${group.code} ${side === "source" ? "goes nowhere" : "comes from nothing"}`}
      >
        <OneSidedPage {...shared} view={oneSided} entries={entriesOf(row.entries)} />
      </RowPage>
    );
  }
  const reconciliation = correspondence.reconciliation();
  const view = viewPair(unitGroups, indexed.table, reconciliation, correspondence.samples(), codes);
  if (!view) return <UnlinkedPair correspondence={unitGroups} source={source} target={target} />;
  return (
    <RowPage reader={reader} title={`Why ${source} ${view.row ? "goes" : "may go"} to ${target}`}>
      <PairPage
        {...shared}
        view={view}
        explanation={view.row && explainRow(view.row, unitGroups, unitGroups.rows)}
        entries={entriesOf(view.row?.entries ?? view.indexed)}
        sides={sides}
        mayRaise={viewer !== null && can(viewer.person, "raise an issue")}
        component={correspondence.components().find((component) => component.sources.includes(source))}
      />
    </RowPage>
  );
}

function RowPage(props: { reader: ParameterReader; title: string; children: ReactNode }) {
  const { reader, title, children } = props;
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <CorrespondenceNav current="table" />
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[{ href: "/correspondence", name: "SOC2010 to SOC2020" }]} title={title} />
      {children}
    </>
  );
}
