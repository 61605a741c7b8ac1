import type { Metadata } from "next";
import { EntryTable } from "#components/coding-index/entry-table";
import { DraftBand } from "#components/site/draft-band";
import { PageHeading } from "#components/ui/page-heading";
import { Pagination } from "#components/ui/pagination";
import { neighboursOf } from "#lib/classification/neighbours";
import { ancestorsOf, levelOf } from "#lib/facts/code";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count, quantity } from "#lib/platform/in-words";
import { address, ParameterReader, type Parameters, pathText } from "#lib/platform/parameters";
import { draftGroupHref, draftHref } from "#lib/revision/draft/draft-address";
import { readDraft } from "#lib/revision/draft/draft-of-address.db";
import { revisionHref } from "#lib/revision/paper-address";
import { NoDraft } from "../../_parts/no-draft";

interface Props {
  params: Promise<{ revision: string; code: string[] }>;
  searchParams: Promise<Parameters>;
}

const PAGE = 50;

async function groupAt(params: Props["params"]) {
  const { revision, code } = await params;
  const id = pathText(revision);
  const draft = await readDraft(id);
  const group = draft?.edition.byCode.get(code.map(pathText).join("/"));
  return { id, draft, group };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { draft, group } = await groupAt(params);
  return {
    title:
      draft && group
        ? `${group.code} ${group.title} — draft of ${draft.edition.shortTitle}`
        : "Group not found",
  };
}

/** A group of a draft: what it is called by now, the groups below it and the entries that go to it. */
export default async function DraftGroupPage({ params, searchParams }: Props) {
  const { id, draft, group } = await groupAt(params);
  if (!draft) return <NoDraft revision={id} what="draft" />;
  if (!group) return <NoDraft revision={id} what="group" />;
  const { revision, edition, entries, base } = draft;
  const level = levelOf(group.code);
  const { children } = neighboursOf(group.code, edition.groups);
  const own = entries.of.get(group.code) ?? [];
  const pages = Math.max(1, Math.ceil(own.length / PAGE));
  const at = Math.min(new ParameterReader(await searchParams).page(), pages);
  return (
    <>
      <PageHeading
        crumbs={[
          { href: revisionHref(id), name: revision.title },
          { href: draftHref(id), name: `Draft of ${edition.shortTitle}` },
          ...ancestorsOf(group.code).map((code) => ({
            href: draftGroupHref(id, code),
            name: `${code} ${edition.byCode.get(code)?.title ?? ""}`,
          })),
        ]}
        kicker={`${level ? LEVEL_NAMES[level].one : "group without a code yet"} in the draft of ${edition.shortTitle}`}
        title={
          <>
            <span className="code mr-2 text-accent">{group.code}</span> {group.title}
          </>
        }
      />
      <DraftBand
        draft={edition.shortTitle}
        base={base}
        revision={{ href: revisionHref(id), title: revision.title }}
      />
      {children.length > 0 && (
        <section className="mt-6">
          <h2>Groups below it</h2>
          <ul className="mt-2">
            {children.map(({ code, title }) => (
              <li key={code} className="py-0.5">
                <a href={draftGroupHref(id, code)}>
                  <span className="code">{code}</span> {title}
                </a>{" "}
                {levelOf(code) !== 5 && (
                  <span className="text-soft">{quantity(entries.count(code), "entry", "entries")}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {level === 4 && (
        <section className="mt-6">
          <h2>Index entries</h2>
          {own.length === 0 ? (
            <p className="mt-1">No entry of the coding index goes to this group.</p>
          ) : (
            <EntryTable
              caption={`${quantity(own.length, "entry", "entries")}${pages > 1 ? `, page ${count(at)} of ${count(pages)}` : ""}`}
              entries={own.slice((at - 1) * PAGE, at * PAGE)}
              codes={[]}
            />
          )}
          <Pagination
            page={at}
            pages={pages}
            href={(n) => address(draftGroupHref(id, group.code), { page: n > 1 ? n : "" })}
          />
        </section>
      )}
    </>
  );
}
