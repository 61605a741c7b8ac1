import { EntryTable } from "#components/coding-index/entry-table";
import { GroupLink } from "#components/editions/group-link";
import { GroupPrecedents } from "#components/gold-coding/settling/group-precedents";
import { groupNames } from "#components/gold-coding/settling/precedent-list";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { readRegister, registerIn } from "#lib/coding-index/coding-index.db";
import { defaultsFirst, entriesOf } from "#lib/coding-index/register";
import { originInWords } from "#lib/compile/decisions/wording";
import type { TableLevel } from "#lib/correspondence/levels";
import { tableHref } from "#lib/correspondence/table-address";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { precedentsOfGroup } from "#lib/gold-coding/settling/rulings.db";
import { count, quantity } from "#lib/platform/in-words";
import { address, ParameterReader, pathText } from "#lib/platform/parameters";
import { draftGroupHref, draftHref } from "#lib/revision/draft/draft-address";
import { draftMetadata, type OfDraft, ofDraft } from "../../of-draft";

const PAGE = 50;

export const generateMetadata = draftMetadata(({ edition }, { code = "" }) => {
  const group = edition.byCode.get(code);
  return group ? `${group.code} ${group.title}` : "Group not found";
});

/** A group of a draft: what it is called by now, where it comes from, the groups below it and the entries that go to it. */
export default ofDraft("edition", async ({ draft, params, searchParams }) => {
  const { revision, data, edition, entries } = draft;
  const code = [(await params).code ?? ""].flat().map(pathText).join("/");
  const group = edition.byCode.get(code);
  const home = { href: draftHref(revision.id), name: `Draft of ${edition.shortTitle}` };
  if (!group)
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={[home]} title="Group not found">
          <p>The draft has no group of this code. A decision may have moved or ended it.</p>
        </PageHeading>
      </>
    );
  const { structure } = edition;
  const children = structure.childrenOf(group.code);
  const [register, held] = [registerIn(data), await readRegister("working")];
  const precedents = await precedentsOfGroup(edition.id, group.code);
  const own = defaultsFirst(entriesOf(edition.id, group.code, register));
  // Which sub-unit group an entry is in is known of one edition: that may be the one that is revised.
  const isIndexed = (level: number) => level <= structure.unitLevel || register.subUnitsOf === edition.id;
  const reader = new ParameterReader(await searchParams);
  const pages = Math.max(1, Math.ceil(own.length / PAGE));
  const at = Math.min(reader.page(), pages);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <PageHeading
        crumbs={[
          home,
          ...structure.ancestorsOf(group.code).map((above) => ({
            href: draftGroupHref(revision.id, above),
            name: `${above} ${edition.byCode.get(above)?.title ?? ""}`,
          })),
        ]}
        kicker={`${LEVEL_NAMES[group.level].one} in the draft of ${edition.shortTitle}`}
        title={
          <>
            <span className="code mr-2 text-accent">{group.code}</span> {group.title}
          </>
        }
      />
      <Origin draft={draft} code={group.code} />
      <div className="mt-6 empty:hidden">
        <GroupPrecedents {...precedents} names={groupNames([edition])} />
      </div>
      {children.length > 0 && (
        <section className="mt-6">
          <h2>Groups below it</h2>
          <ul className="mt-2">
            {children.map((below) => (
              <li key={below.code} className="py-0.5">
                <GroupLink edition={draft.reading.target} group={below} className="visited:text-accent" />{" "}
                {isIndexed(below.level) && (
                  <span className="text-soft">{quantity(entries(below.code), "entry", "entries")}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {group.level >= structure.unitLevel && isIndexed(group.level) && (
        <section className="mt-6">
          <h2>Index entries</h2>
          {own.length === 0 ? (
            <p className="mt-1">No entry of the coding index goes to this group.</p>
          ) : (
            <EntryTable
              caption={`${quantity(own.length, "entry", "entries")}${pages > 1 ? `, page ${count(at)} of ${count(pages)}` : ""}`}
              entries={own.slice((at - 1) * PAGE, at * PAGE)}
              codes={[]}
              version="working"
              hasPage={(uid) => held.byUid.has(uid)}
            />
          )}
          <Pagination
            page={at}
            pages={pages}
            href={(n) => address(draftGroupHref(revision.id, group.code), { page: n > 1 ? n : "" })}
          />
        </section>
      )}
    </>
  );
});

/** Where a group of the draft comes from; nothing of groups that no table tells of. */
function Origin({ draft, code }: { draft: OfDraft["draft"]; code: string }) {
  const { correspondence, reading, base, edition } = draft;
  const level = edition.structure.levelOf(code);
  if (level === null || level > edition.structure.unitLevel) return null;
  const { table, targets } = correspondence.at(level as TableLevel);
  const own = table.maps.filter(({ target }) => target === code);
  const sources = own.flatMap(({ source }) => base.byCode.get(source ?? "") ?? []);
  return (
    <section>
      <h2>In {base.shortTitle}</h2>
      <p className="mt-1 first-letter:uppercase">{originInWords(targets.get(code), table.maps)}.</p>
      <ul className="mt-1">
        {sources.map((group) => (
          <li key={group.code} className="py-0.5">
            <GroupLink edition={reading.source} group={group} className="visited:text-accent" />
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <a href={tableHref(reading.path, { level: level as TableLevel, target: code })}>
          {own.length === 1 ? "Its row" : `Its ${count(own.length)} rows`} of the correspondence
        </a>
      </p>
    </section>
  );
}
