import type { Metadata } from "next";
import type { CodeColumn } from "#components/coding-index/entry-table";
import { groupHref } from "#components/editions/group-link";
import { UnknownEdition, UnknownGroup } from "#components/editions/unknown-group";
import { HistoryList } from "#components/record/history-list";
import { RaiseLink } from "#components/revision/issues/raise-link";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { findGroup, readEditions, readGroupRecord } from "#lib/classification/classification.db";
import { neighboursOf } from "#lib/classification/neighbours";
import { newestEdition } from "#lib/classification/newest-edition";
import { readRegister, readToolEntries } from "#lib/coding-index/coding-index.db";
import { CODED_EDITIONS, entriesByGroup, isCoded } from "#lib/coding-index/register";
import { ancestorsOf, levelOf, parentOf } from "#lib/facts/code";
import { type EditionId, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { entryCodeField } from "#lib/facts/recorded-fields";
import { can, inRevision } from "#lib/permissions/permissions";
import { ParameterReader, type Parameters, pathText } from "#lib/platform/parameters";
import { readGroupHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readDifferences, readGroupPast } from "#lib/revision/compiles/correspondence.db";
import { revisionOfCorrespondence } from "#lib/revision/stored-revision.db";
import { suggestHref } from "#lib/revision/suggestions/suggestion";
import { currentRevision } from "../../../../readership";
import { currentViewer, formAnswer } from "../../../../viewer";
import { DecidedGroup } from "./_parts/decided-group";
import { GroupContents } from "./_parts/group-contents";
import { DescriptionMissing, GroupDescription } from "./_parts/group-description";
import { GroupEntries } from "./_parts/group-entries";
import { EntriesElsewhere, Nssec, Siblings, Sizes } from "./_parts/group-facts";
import { GroupHistory, SameCodeElsewhere } from "./_parts/group-history";
import { GroupIssues } from "./_parts/group-issues";
import { GroupNeighbours } from "./_parts/group-neighbours";
import { GroupsBelow } from "./_parts/groups-below";
import { ToolEntries } from "./_parts/tool-entries";

interface Props {
  params: Promise<{ edition: string; code: string[] }>;
  searchParams: Promise<Parameters>;
}

/** The code as the path gives it: "2134", or "2134/02" for a sub-unit group. */
async function codeAt(params: Props["params"]): Promise<{ id: string; code: string }> {
  const { edition, code } = await params;
  return { id: edition, code: code.map(pathText).join("/") };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, code } = await codeAt(params);
  const [editions, group] = await Promise.all([readEditions(), findGroup(id, code)]);
  const edition = editions.find((one) => one.id === id);
  return { title: group ? `${group.code} ${group.title} — ${edition?.shortTitle}` : "Group not found" };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const { id, code } = await codeAt(params);
  const editions = await readEditions();
  const edition = editions.find((one) => one.id === id);
  if (!edition) return <UnknownEdition id={id} editions={editions} />;
  const group = edition.byCode.get(code);
  if (!group) {
    const revision = await currentRevision(await revisionOfCorrespondence());
    const decided = id === "soc2020" ? revision.targets.get(code) : undefined;
    return decided ? (
      <DecidedGroup edition={edition.shortTitle} group={decided} revision={revision} />
    ) : (
      <UnknownGroup edition={edition} code={code} editions={editions} />
    );
  }

  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const query = reader.text("q", "The filter");
  const page = reader.page();
  const [register, record, past, differences, toolEntries, history, revision, viewer, answer] =
    await Promise.all([
      readRegister(),
      readGroupRecord(id, code),
      readGroupPast(id, code),
      readDifferences(),
      id === "soc2010" ? readToolEntries(code) : [],
      readGroupHistory(id, code, entryCodeField(id, code)),
      revisionOfCorrespondence().then(currentRevision),
      currentViewer(),
      formAnswer(parameters),
    ]);
  const editHref =
    levelOf(code) !== 5 && can(viewer?.person ?? null, "edit descriptions") && `/editions/${id}/edit/${code}`;
  const level = levelOf(code) as Level;
  const { previous, next, siblings, children } = neighboursOf(code, edition.groups);
  const entries = isCoded(id) ? (register.byGroup[id].get(code) ?? []) : [];
  const held = (wanted: string) => editions.find((one) => one.id === wanted);
  const other = past && held(past.other);
  const namesake =
    other && differences.some((one) => one.code === code && one.fate === "reused") && other.byCode.get(code);
  const elsewhere = CODED_EDITIONS.filter((one) => one !== id && one !== other?.id).flatMap((one) => {
    const shown = held(one);
    // Groups of sub-unit groups are unit groups: no other edition goes further down.
    const groups = shown ? entriesByGroup(entries, one, Math.min(level, 4) as 1 | 2 | 3 | 4) : [];
    return shown ? [{ edition: shown, groups }] : [];
  });

  return (
    <>
      <AnswerBanner answer={answer} />
      <PageHeading
        crumbs={[
          { href: "/editions", name: "Editions" },
          { href: `/editions/${id}?open=${ancestorsOf(code).join(",") || code}`, name: edition.shortTitle },
          ...ancestorsOf(code).map((above) => ({
            href: groupHref(id, above),
            name: `${above} ${edition.byCode.get(above)?.title ?? ""}`,
          })),
        ]}
        kicker={`${edition.shortTitle} ${LEVEL_NAMES[level].one}`}
        title={
          <>
            <span className="code mr-2 text-accent">{code}</span> {group.title}
          </>
        }
      />
      <div className="-mt-2 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <GroupContents
          {...{ edition, level, code, entries: entries.length, below: children.length, other }}
        />
        <GroupNeighbours {...{ edition: id, level, previous, next }} />
      </div>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      {namesake && <SameCodeElsewhere own={edition} other={other} group={namesake} />}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-9">
          {record?.description ? (
            <GroupDescription description={record.description} />
          ) : (
            level < 5 && <DescriptionMissing edition={id} shortTitle={edition.shortTitle} />
          )}
          {editHref && (
            <p>
              <a href={editHref}>
                {record?.description ? "Change the description" : "Write the description"}
              </a>
            </p>
          )}
          {children.length > 0 && (
            <GroupsBelow {...{ edition, level: (level + 1) as Level, groups: children, register }} />
          )}
          {past && other && <GroupHistory {...{ group, own: edition, other, past }} />}
          <GroupIssues issues={revision.issuesNaming(id, code)} />
          {(id === "soc2010" || id === "soc2020") && level < 5 && (
            <RaiseLink
              from={{ kind: "group", edition: id, code }}
              revision={revision}
              mayRaise={can(viewer?.person ?? null, "raise an issue", inRevision(revision.heading.id))}
            />
          )}
          {level < 5 && newestEdition(editions)?.id === id && (
            <p className="no-print">
              <a href={suggestHref(code)}>Suggest a change to this group</a>
            </p>
          )}
          {level >= 4 && (
            <GroupEntries
              {...{ edition: id, group, entries, query, page }}
              codes={codeColumns(id, level)}
              error={reader.errorAt("q")}
            />
          )}
          <ToolEntries texts={toolEntries} />
          <HistoryList
            deeds={history.map((deed) => historyItem(deed, viewer !== null))}
            none="Neither its description nor its index entries were changed here."
            namesEntries
          />
        </div>
        <aside aria-label="Place and figures" className="grid content-start">
          <Siblings
            {...{ edition, group, level, siblings, parent: edition.byCode.get(parentOf(code) ?? "") ?? null }}
          />
          <Sizes sizes={record?.sizes ?? []} samples={record?.samples ?? []} />
          {elsewhere.map(({ edition: one, groups }) => (
            <EntriesElsewhere key={one.id} title={`In ${one.shortTitle}`} edition={one} groups={groups} />
          ))}
          <Nssec classes={record?.nssec ?? []} />
        </aside>
      </div>
    </>
  );
}

/** The codes that entries of a group are shown with: those that its page does not say already. */
function codeColumns(edition: EditionId, level: Level): CodeColumn[] {
  const others: CodeColumn[] = CODED_EDITIONS.filter((one) => one !== edition);
  return edition === "soc2020" && level === 4 ? ["subUnit", ...others] : others;
}
