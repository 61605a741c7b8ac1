import type { Metadata } from "next";
import { type CodeColumn, subUnitColumn, unitGroupColumn } from "#components/coding-index/entry-table";
import { groupHref } from "#components/editions/group-link";
import { UnknownEdition, UnknownGroup } from "#components/editions/unknown-group";
import { GroupEarnings } from "#components/figures/group-earnings";
import { GroupPrecedents } from "#components/gold-coding/settling/group-precedents";
import { groupNames } from "#components/gold-coding/settling/precedent-list";
import { HistoryList } from "#components/record/history-list";
import { OfRelease } from "#components/releases/of-release";
import { RaiseLink } from "#components/revision/issues/raise-link";
import { GroupStandards } from "#components/standards/group-standards";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { findGroup, readEditions, readGroupRecord } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { neighboursOf } from "#lib/classification/neighbours";
import { newestEdition } from "#lib/classification/newest-edition";
import { readIndexEditions, readRegister, readToolEntries } from "#lib/coding-index/coding-index.db";
import { entriesByGroup, entriesOf, type IndexRegister } from "#lib/coding-index/register";
import { publicReading } from "#lib/correspondence/reading";
import { readNewestHeading } from "#lib/facts/data.db";
import { type Edition, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { entryCodeField } from "#lib/facts/recorded-fields";
import { treemapHref } from "#lib/figures/figures-address";
import { readGroupAndAll } from "#lib/figures/group-figures.db";
import { precedentsOfGroup } from "#lib/gold-coding/settling/rulings.db";
import { can } from "#lib/permissions/permissions";
import { ParameterReader, type Parameters, pathText } from "#lib/platform/parameters";
import { readGroupHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readCorrespondencesOf } from "#lib/releases/find-correspondence.db";
import { releasedHistory } from "#lib/releases/released-history.db";
import { readDecidedIssues } from "#lib/revision/compiles/decided-issues.db";
import { groupPast } from "#lib/revision/compiles/group-past";
import { suggestHref } from "#lib/revision/suggestions/suggestion";
import { currentWorkOn } from "../../../../readership";
import { currentViewer, formAnswer } from "../../../../viewer";
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
  if (!group) return <UnknownGroup edition={edition} code={code} editions={editions} />;

  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const query = reader.text("q", "The filter");
  const page = reader.page();
  const [
    register,
    indexed,
    record,
    correspondences,
    toolEntries,
    history,
    viewer,
    answer,
    work,
    release,
    precedents,
    figures,
  ] = await Promise.all([
    readRegister(),
    readIndexEditions(),
    readGroupRecord(id, code),
    readCorrespondencesOf(id),
    readToolEntries(id, code),
    readGroupHistory(id, code, entryCodeField(id, code, edition.structure)),
    currentViewer(),
    formAnswer(parameters),
    currentWorkOn(({ source, target }) => source === id || target === id),
    readNewestHeading(),
    precedentsOfGroup(id, code),
    readGroupAndAll(id, code),
  ]);
  const edits = can(viewer?.person ?? null, "edit descriptions");
  const deeds = edits ? history : await releasedHistory(history);
  const editHref = group.level <= edition.structure.unitLevel && edits && `/editions/${id}/edit/${code}`;
  const { level } = group;
  const { ancestorsOf } = edition.structure;
  const { previous, next, siblings, children } = neighboursOf(code, edition.groups);
  const entries = entriesOf(id, code, register);
  const held = (wanted: string) => editions.find((one) => one.id === wanted);
  const pasts = correspondences.flatMap((correspondence) => {
    const other = held(correspondence.target.edition);
    const past = other && groupPast(correspondence, code, (wanted) => other.byCode.get(wanted));
    const reading = publicReading(correspondence);
    return past ? [{ correspondence, reading, other, past }] : [];
  });
  const namesakes = pasts.flatMap(({ correspondence, other }) => {
    const reused =
      correspondence.origin === "decisions" &&
      correspondence.differences().some((one) => one.code === code && one.fate === "reused");
    const namesake = reused && other.byCode.get(code);
    return namesake ? [{ other, namesake }] : [];
  });
  const issues = await Promise.all(correspondences.map(readDecidedIssues));
  const linked = new Set(pasts.map(({ other }) => other.id));
  const elsewhere = indexed
    .map((one) => one.id)
    .filter((one) => one !== id && !linked.has(one))
    .flatMap((one) => {
      const shown = held(one);
      // Index entries are coded to unit groups: below those another edition is not known.
      const groups = shown
        ? entriesByGroup(entries, shown, Math.min(level, shown.structure.unitLevel) as Level)
        : [];
      return shown ? [{ edition: shown, groups }] : [];
    });

  return (
    <>
      <AnswerBanner answer={answer} />
      <OfRelease release={release} />
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
          {...{ edition, level, code, entries: entries.length, below: children.length }}
          others={pasts.map(({ other, past }) => ({ edition: other, side: past.side }))}
        />
        <GroupNeighbours {...{ edition: id, level, previous, next }} />
      </div>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      {namesakes.map(({ other, namesake }) => (
        <SameCodeElsewhere key={other.id} own={edition} other={other} group={namesake} />
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-9">
          {record?.description ? (
            <GroupDescription description={record.description} />
          ) : (
            level <= edition.structure.unitLevel && (
              <DescriptionMissing edition={id} shortTitle={edition.shortTitle} />
            )
          )}
          {editHref && (
            <p>
              <a href={editHref}>
                {record?.description ? "Change the description" : "Write the description"}
              </a>
            </p>
          )}
          <GroupPrecedents {...precedents} names={groupNames(editions)} />
          <GroupEarnings edition={id} group={group} figures={figures} />
          {children.length > 0 && (
            <GroupsBelow {...{ edition, level: (level + 1) as Level, groups: children, register }} />
          )}
          {level < edition.structure.unitLevel && figures.group.length > 0 && (
            <p className="no-print -mt-5">
              <a href={treemapHref({ edition: id, code })}>A picture of what it is made of, by size</a>
            </p>
          )}
          {pasts.map(({ reading, other, past }) => (
            <GroupHistory key={other.id} {...{ group, own: edition, other, past, reading }} />
          ))}
          <GroupStandards edition={id} code={code} />
          <GroupIssues issues={issues.flatMap((behind) => behind.naming(id, code))} />
          {work && level <= edition.structure.unitLevel && (
            <RaiseLink
              from={{ kind: "group", edition: id, code }}
              revision={work.revision}
              mayRaise={work.mayRaise}
            />
          )}
          {level <= edition.structure.unitLevel && newestEdition(editions)?.id === id && (
            <p className="no-print">
              <a href={suggestHref(code)}>Suggest a change to this group</a>
            </p>
          )}
          {level >= edition.structure.unitLevel && (
            <GroupEntries
              {...{ edition: id, group, entries, query, page }}
              codes={codeColumns(edition, level, indexed, register)}
              error={reader.errorAt("q")}
            />
          )}
          <ToolEntries texts={toolEntries} edition={edition.shortTitle} />
          <HistoryList
            deeds={deeds.map((deed) => historyItem(deed, viewer !== null))}
            none="Neither its description nor its index entries were changed here."
            namesEntries
          />
        </div>
        <aside aria-label="Place and figures" className="grid content-start">
          <Siblings
            {...{ edition, group, level, siblings, parent: edition.byCode.get(group.parent ?? "") ?? null }}
          />
          <Sizes figures={figures} samples={record?.samples ?? []} />
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
function codeColumns(
  { id: edition, structure }: EditionWithGroups,
  level: Level,
  indexed: readonly Edition[],
  { subUnitsOf }: IndexRegister,
): CodeColumn[] {
  const others = indexed.filter(({ id }) => id !== edition).map(unitGroupColumn);
  return edition === subUnitsOf && level === structure.unitLevel
    ? [subUnitColumn(edition), ...others]
    : others;
}
