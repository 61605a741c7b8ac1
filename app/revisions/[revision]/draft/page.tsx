import { EditionTree } from "#components/editions/edition-tree";
import { LevelTable } from "#components/editions/level-table";
import { DraftFigures } from "#components/revision/draft-figures";
import { Button } from "#components/ui/button";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { findGroups } from "#lib/classification/find-groups";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { address, ParameterReader } from "#lib/platform/parameters";
import { draftGroupHref, draftGroupsPath, draftHref } from "#lib/revision/draft/draft-address";
import { draftFigures } from "#lib/revision/draft/draft-figures";
import { draftMetadata, ofDraft } from "./of-draft";

export const generateMetadata = draftMetadata(() => "");

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** The edition that a revision makes, as it stands: as a tree, unfolded as the address says, or a level as a list. */
export default ofDraft("edition", async ({ draft, searchParams }) => {
  const { revision, edition, base, entries, correspondence } = draft;
  const here = draftHref(revision.id);
  const reader = new ParameterReader(await searchParams);
  const query = reader.text("q", "The filter");
  const level = Number(reader.choice("level", "The level", ["1", "2", "3", "4", "5"])) as Level | 0;
  const expand = reader.choice("expand", "What to unfold", ["all", "none"]);
  const open = reader.text("open", "The list of groups to unfold", 4000);
  const page = reader.page();
  const found = findGroups(
    edition.groups.filter((group) => group.level === level),
    query,
  );
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <PageHeading title={`Draft of ${edition.shortTitle}`}>
        <p>{edition.title}</p>
      </PageHeading>
      <ErrorSummary errors={reader.errors} />
      <DraftFigures
        figures={draftFigures(correspondence, correspondence.levels[0]!, draft.assignments)}
        names={[base.shortTitle, edition.shortTitle]}
      />
      <div className="mt-6">
        <ChoiceLinks
          id="show"
          label="Show"
          choices={[
            { name: "Hierarchy", href: here, chosen: level === 0 },
            ...LEVELS.filter((one) => edition.levels[one]).map((one) => ({
              name: LEVEL_NAMES[one].many,
              href: address(here, { level: one }),
              chosen: level === one,
            })),
          ]}
        />
      </div>
      <form className="mt-3 mb-5 flex flex-wrap items-end gap-3">
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
          here={here}
          lists
          groupHref={(code) => draftGroupHref(revision.id, code)}
          lookup={draftHref(revision.id, "lookup")}
          entries={entries}
          query={query}
          expand={expand}
          open={open.split(",")}
        />
      ) : found.groups.length > 0 ? (
        <LevelTable
          {...{ edition, level, found, query, page, here, entries }}
          groupsPath={draftGroupsPath(revision.id)}
        />
      ) : (
        <Notice
          title={
            query === ""
              ? `The draft has no ${LEVEL_NAMES[level].many}.`
              : `No ${LEVEL_NAMES[level].one} of the draft matches “${query}”.`
          }
        >
          <p>
            <a href={here}>See the whole draft</a>
          </p>
        </Notice>
      )}
    </>
  );
});
