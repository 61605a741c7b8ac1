import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { OneSidedPage } from "#components/correspondence/pair/one-sided-page";
import { PairPage } from "#components/correspondence/pair/pair-page";
import { UnlinkedPair } from "#components/correspondence/pair/unlinked-pair";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { explainRow } from "#lib/correspondence/pairs/explain";
import { viewOneSided } from "#lib/correspondence/pairs/one-sided";
import { viewPair } from "#lib/correspondence/pairs/pair";
import { pairHref, pairOf, type Reading } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { requestPath } from "#lib/platform/request-headers";
import { readDecidedIssues } from "#lib/revision/compiles/decided-issues.db";
import { issuesRaisedFrom } from "#lib/revision/issues/raised-from";
import { currentWorkOn } from "../../../../readership";
import { PairNav } from "../../../nav";
import { ofPair, pairMetadata } from "../../../of-pair";

export const generateMetadata = pairMetadata(
  ({ source, target }, reading) => `${reading.source.name} ${source} to ${reading.target.name} ${target}`,
);

export default ofPair(async ({ correspondence, reading, params, searchParams }) => {
  const reader = new ParameterReader(await searchParams);
  const page = reader.page();
  const given = await params;
  const codes: [string, string] = [pathText(given.source ?? ""), pathText(given.target ?? "")];
  const [source, target] = codes;
  if (reading.inverted) {
    const query = requestPath(await headers()).split("?")[1];
    permanentRedirect(`${pairHref(reading, source, target)}${query === undefined ? "" : `?${query}`}`);
  }
  const [register, issues, work] = await Promise.all([
    readRegister(),
    correspondence.origin === "decisions" ? readDecidedIssues(correspondence) : null,
    currentWorkOn((pair) => pairId(pair) === pairId(pairOf(correspondence.forward()))),
  ]);
  const unitGroups = correspondence.at();
  const entriesOf = (uids: readonly string[]) => uids.flatMap((uid) => register.byUid.get(uid) ?? []);
  const shared = { find: correspondence.find, issues, reading, page };
  const nav = <PairNav current="table" {...{ correspondence, reading }} />;

  const oneSided = viewOneSided(unitGroups.rows, codes);
  if (oneSided && issues) {
    const { side, group, row } = oneSided;
    return (
      <RowPage
        reader={reader}
        reading={reading}
        nav={nav}
        title={`Why ${group.code} ${side === "source" ? "goes nowhere" : "comes from nothing"}`}
      >
        <OneSidedPage {...shared} issues={issues} view={oneSided} entries={entriesOf(row.entries)} />
      </RowPage>
    );
  }
  const view = viewPair(
    unitGroups,
    correspondence.indexed().table,
    correspondence.reconciliation(),
    correspondence.samples(),
    codes,
    correspondence.dataSets,
  );
  if (!view)
    return (
      <UnlinkedPair correspondence={unitGroups} reading={reading} nav={nav} source={source} target={target} />
    );
  const sides = correspondence.threeWays().find((one) => one.source === source && one.target === target);
  return (
    <RowPage
      reader={reader}
      reading={reading}
      nav={nav}
      title={`Why ${source} ${view.row ? "goes" : "may go"} to ${target}`}
    >
      <PairPage
        {...shared}
        view={view}
        explanation={view.row && explainRow(view.row, unitGroups, unitGroups.rows, reading)}
        entries={entriesOf(view.row?.entries ?? view.indexed)}
        sides={issues ? (sides ?? null) : null}
        raised={work ? issuesRaisedFrom(work.revision, { kind: "pair", source, target }) : []}
        raiseIn={work?.mayRaise ? work.revision.heading.id : null}
        component={correspondence.components().find((component) => component.sources.includes(source))}
      />
    </RowPage>
  );
});

function RowPage(props: {
  reader: ParameterReader;
  reading: Reading;
  nav: ReactNode;
  title: string;
  children: ReactNode;
}) {
  const { reader, reading, nav, title, children } = props;
  const { source, target, path } = reading;
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      {nav}
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[{ href: path, name: `${source.name} to ${target.name}` }]} title={title} />
      {children}
    </>
  );
}
