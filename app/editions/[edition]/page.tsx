import type { Metadata } from "next";
import { EditionTree } from "#components/editions/edition-tree";
import { groupHref } from "#components/editions/group-link";
import { LevelTable } from "#components/editions/level-table";
import { UnknownEdition } from "#components/editions/unknown-group";
import { OfRelease } from "#components/releases/of-release";
import { Button } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { listGroups, readEdition, readEditions } from "#lib/classification/classification.db";
import { findGroups } from "#lib/classification/find-groups";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { entriesIn } from "#lib/coding-index/register";
import { readNewestHeading } from "#lib/facts/data.db";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { dateInWords } from "#lib/platform/in-words";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";
import { readCorrespondencesOf } from "#lib/releases/find-correspondence.db";
import { EditionTabs } from "./_parts/edition-tabs";

interface Props {
  params: Promise<{ edition: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await readEdition((await params).edition);
  return { title: edition ? edition.shortTitle : "Edition not found" };
}

export default async function EditionPage({ params, searchParams }: Props) {
  const { edition: id } = await params;
  const editions = await readEditions();
  const edition = editions.find((one) => one.id === id);
  if (!edition) return <UnknownEdition id={id} editions={editions} />;

  const reader = new ParameterReader(await searchParams);
  const query = reader.text("q", "The filter");
  const level = Number(reader.choice("level", "The level", ["1", "2", "3", "4", "5"])) as Level | 0;
  const expand = reader.choice("expand", "What to unfold", ["all", "none"]);
  const open = reader.text("open", "The list of groups to unfold", 4000);
  const page = reader.page();
  const [release, register, correspondences] = await Promise.all([
    readNewestHeading(),
    readRegister(),
    readCorrespondencesOf(edition.id),
  ]);
  const ofLevel = level ? await listGroups(edition.id, { level }) : [];
  const found = findGroups(ofLevel, query);
  const entries = (code: string) => entriesIn(edition.id, code, register);

  return (
    <>
      <OfRelease release={release} />
      <PageHeading crumbs={[{ href: "/editions", name: "Editions" }]} title={edition.shortTitle}>
        <p>
          {edition.title}
          {edition.releasedOn && `, released ${dateInWords(edition.releasedOn)}`}.
        </p>
      </PageHeading>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <EditionTabs
        edition={edition}
        at={level || "tree"}
        compared={correspondences.some(
          ({ origin, inverted, target }) =>
            origin === "decisions" && inverted && target.edition === edition.predecessor,
        )}
      />
      <form className="mb-5 flex flex-wrap items-end gap-3">
        {level > 0 && <input type="hidden" name="level" value={level} />}
        <div className="w-full max-w-md">
          <TextField
            label={level ? `Filter the ${LEVEL_NAMES[level].many}` : "Filter the groups"}
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
      {level === 0 ? (
        <EditionTree
          edition={edition}
          here={`/editions/${edition.id}`}
          lists
          groupHref={(code) => groupHref(edition.id, code)}
          entries={entries}
          query={query}
          expand={expand}
          open={open.split(",")}
        />
      ) : found.groups.length > 0 ? (
        <LevelTable {...{ edition, level, found, query, page, entries }} here={`/editions/${edition.id}`} />
      ) : (
        <Notice title={`No ${LEVEL_NAMES[level].one} of ${edition.shortTitle} matches “${query}”.`}>
          <p>
            Try fewer words, or{" "}
            <a href={`/lookup?${new URLSearchParams({ q: query })}`}>look it up as a job title</a>.
          </p>
        </Notice>
      )}
    </>
  );
}
