import type { ReactNode } from "react";
import { entryHref } from "#components/coding-index/entry-table";
import { OneSidedPage } from "#components/correspondence/pair/one-sided-page";
import { PairPage } from "#components/correspondence/pair/pair-page";
import { UnlinkedPair } from "#components/correspondence/pair/unlinked-pair";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readRegister, registerIn } from "#lib/coding-index/coding-index.db";
import { explainRow } from "#lib/correspondence/pairs/explain";
import { viewOneSided } from "#lib/correspondence/pairs/one-sided";
import { viewPair } from "#lib/correspondence/pairs/pair";
import type { Reading } from "#lib/correspondence/reading";
import { can, inRevision } from "#lib/permissions/permissions";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { readDecidedIssues } from "#lib/revision/compiles/decided-issues.db";
import { issuesRaisedFrom } from "#lib/revision/issues/raised-from";
import { currentRevision } from "../../../../../../readership";
import { currentViewer } from "../../../../../../viewer";
import { draftMetadata, ofDraft } from "../../../of-draft";

export const generateMetadata = draftMetadata(
  ({ reading }, { source, target }) => `${reading.source.name} ${source} to ${reading.target.name} ${target}`,
);

/** Why a group of the edition revised goes to a group of the draft. */
export default ofDraft("correspondence", async ({ draft, params, searchParams }) => {
  const { revision: settings, data, correspondence, reading } = draft;
  const reader = new ParameterReader(await searchParams);
  const page = reader.page();
  const given = await params;
  const code = (name: string) => pathText([given[name] ?? ""].flat()[0] ?? "");
  const codes: [string, string] = [code("source"), code("target")];
  const [source, target] = codes;
  const [held, issues, revision, viewer] = await Promise.all([
    readRegister("working"),
    readDecidedIssues(correspondence),
    currentRevision(settings.id),
    currentViewer(),
  ]);
  const register = registerIn(data);
  const unitGroups = correspondence.at();
  const shared = {
    ...{ find: correspondence.find, issues, reading, page },
    // An entry that is only decided on has no page yet.
    entryHref: (uid: string) => (held.byUid.has(uid) ? entryHref(uid, "working") : null),
  };
  const entriesOf = (uids: readonly string[]) => uids.flatMap((uid) => register.byUid.get(uid) ?? []);

  const oneSided = viewOneSided(unitGroups.rows, codes);
  if (oneSided) {
    const { side, group, row } = oneSided;
    return (
      <RowPage
        reader={reader}
        reading={reading}
        title={`Why ${group.code} ${side === "source" ? "goes nowhere" : "comes from nothing"}`}
      >
        <OneSidedPage {...shared} view={oneSided} entries={entriesOf(row.entries)} />
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
      <UnlinkedPair
        correspondence={unitGroups}
        reading={reading}
        nav={null}
        source={source}
        target={target}
      />
    );
  return (
    <RowPage
      reader={reader}
      reading={reading}
      title={`Why ${source} ${view.row ? "goes" : "may go"} to ${target}`}
    >
      <PairPage
        {...shared}
        view={view}
        explanation={view.row && explainRow(view.row, unitGroups, unitGroups.rows, reading)}
        entries={entriesOf(view.row?.entries ?? view.indexed)}
        sides={null}
        raised={issuesRaisedFrom(revision, { kind: "pair", source, target })}
        raiseIn={
          viewer !== null && can(viewer.person, "raise an issue", inRevision(settings.id))
            ? settings.id
            : null
        }
        review={null}
        component={undefined}
      />
    </RowPage>
  );
});

function RowPage(props: { reader: ParameterReader; reading: Reading; title: string; children: ReactNode }) {
  const { reader, reading, title, children } = props;
  const { source, target, path } = reading;
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[{ href: path, name: `${source.name} to ${target.name}` }]} title={title} />
      {children}
    </>
  );
}
