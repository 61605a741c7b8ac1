import type { Metadata } from "next";
import { EditionTree } from "#components/editions/edition-tree";
import { DraftBand } from "#components/site/draft-band";
import { Button } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextField } from "#components/ui/field";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { draftGroupHref, draftHref } from "#lib/revision/draft/draft-address";
import { readDraft } from "#lib/revision/draft/draft-of-address.db";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";
import type { PageProps } from "../../../guarded";
import { NoDraft } from "./_parts/no-draft";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const draft = await readDraft(pathText((await params).revision ?? ""));
  return { title: draft ? `Draft of ${draft.edition.shortTitle}` : "No draft" };
}

/** The edition that a revision makes, as it stands, unfolded as the address says. */
export default async function DraftPage({ params, searchParams }: PageProps) {
  const id = pathText((await params).revision ?? "");
  const draft = await readDraft(id);
  if (!draft) return <NoDraft revision={id} what="draft" />;
  const { revision, edition, entries, base } = draft;
  const reader = new ParameterReader(await searchParams);
  const query = reader.text("q", "The filter");
  const expand = reader.choice("expand", "What to unfold", ["all", "none"]);
  const open = reader.text("open", "The list of groups to unfold", 4000);
  const of = { href: revisionHref(id), title: revision.title };
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <PageHeading
        crumbs={[
          { href: REVISIONS_PATH, name: "Revisions" },
          { href: of.href, name: of.title },
        ]}
        title={`Draft of ${edition.shortTitle}`}
      />
      <DraftBand draft={edition.shortTitle} base={base} revision={of} />
      <ErrorSummary errors={reader.errors} />
      <form className="mb-5 flex flex-wrap items-end gap-3">
        <div className="w-full max-w-md">
          <TextField
            label="Filter the groups"
            hint="Words of a title, or a code or its start"
            name="q"
            type="search"
            defaultValue={query}
            error={reader.errorAt("q")}
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <Button look="secondary">Filter</Button>
      </form>
      <EditionTree
        edition={edition}
        here={draftHref(id)}
        lists={false}
        groupHref={(code) => draftGroupHref(id, code)}
        entries={entries.count}
        query={query}
        expand={expand}
        open={open.split(",")}
      />
    </>
  );
}
