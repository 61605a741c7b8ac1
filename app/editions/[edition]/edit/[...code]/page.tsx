import type { Metadata } from "next";
import { WhyFields } from "#components/coding-index/why-fields";
import { groupHref } from "#components/editions/group-link";
import { UnknownEdition, UnknownGroup } from "#components/editions/unknown-group";
import { TwoVersions } from "#components/record/two-versions";
import { Button } from "#components/ui/button";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { DESCRIPTION_NAMES, descriptionTexts } from "#lib/classification/description-form.db";
import {
  type DescriptionDraft,
  linesOf,
  readEditableDescription,
} from "#lib/classification/edit-description.db";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { typed } from "#lib/web/answer";
import { guarded } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { DescriptionFields } from "./_parts/description-fields";

export const metadata: Metadata = { title: "Change a description" };

const FORM = "description";
const LISTS: ReadonlySet<string> = new Set(["tasks", "relatedTitles"]);

export default guarded("edit descriptions", async ({ params, searchParams }) => {
  const { edition: id = "", code: path = "" } = await params;
  const code = [path].flat().map(pathText).join("/");
  const editions = await readEditions("working");
  const edition = editions.find((one) => one.id === id);
  if (!edition) return <UnknownEdition id={id} editions={editions} />;
  const group = edition.byCode.get(code);
  if (!group || group.level > edition.structure.unitLevel)
    return <UnknownGroup edition={edition} code={code} editions={editions} />;

  const [{ description, state }, history, answer] = await Promise.all([
    readEditableDescription(id, code),
    readHistory("description", `${id} ${code}`),
    formAnswer(await searchParams),
  ]);
  const [last] = history.map((deed) => historyItem(deed, true));
  const texts = descriptionTexts(description, group.title);
  const yours = (field: string) => typed(answer, FORM, field);
  const meanwhile = typed(answer, FORM, "state", state) !== state;
  const here = groupHref(id, code);
  return (
    <>
      <PageHeading
        crumbs={[
          { href: `/editions/${id}`, name: edition.shortTitle },
          { href: here, name: `${code} ${group.title}` },
        ]}
        title={`${description ? "Change" : "Write"} the description of ${code} ${group.title}`}
      >
        <p>Everybody sees it as soon as you save it, and an imported file leaves it alone from then on.</p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {meanwhile && (
        <TwoVersions
          fields={(Object.keys(DESCRIPTION_NAMES) as (keyof DescriptionDraft)[]).map((field) => ({
            name: DESCRIPTION_NAMES[field],
            saved: texts[field],
            yours: LISTS.has(field) ? linesOf(yours(field)).join("\n") : yours(field).trim(),
          }))}
          last={last ?? null}
          leaveHref={here}
        />
      )}
      <PostForm
        to={`/editions/${id}/save-description?of=${encodeURIComponent(code)}`}
        className="grid max-w-3xl gap-5"
      >
        <input type="hidden" name="state" value={state} />
        <DescriptionFields answer={answer} form={FORM} texts={texts} />
        <WhyFields answer={answer} form={FORM} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{meanwhile ? "Save mine over it" : "Save the description"}</Button>
          <a href={here}>Cancel</a>
        </div>
      </PostForm>
    </>
  );
});
