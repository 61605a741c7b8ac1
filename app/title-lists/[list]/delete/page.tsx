import type { Metadata } from "next";
import { UnknownList } from "#components/title-lists/unknown-list";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { numberIn } from "#lib/platform/parameters";
import { LISTS_CRUMB, listHref } from "#lib/title-lists/list-address";
import { findTitleList } from "#lib/title-lists/title-lists.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Delete a list of titles" };

export default guarded("keep title lists", async ({ params, searchParams }) => {
  const [list, answer] = await Promise.all([
    findTitleList(numberIn((await params).list)),
    formAnswer(await searchParams),
  ]);
  if (!list) return <UnknownList what="list" />;
  return (
    <>
      <PageHeading
        crumbs={[LISTS_CRUMB, { href: listHref(list.id), name: list.name }]}
        title="Delete this list?"
      >
        <p>
          Its titles, counts and clusters are gone at once. A list that something was made of stays: it is
          what that rests on.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PostForm to={listHref(list.id, "delete/confirm")}>
        <TextField
          label="Why"
          name="reason"
          hint="It stands in the record."
          defaultValue={typed(answer, "delete-title-list", "reason")}
          error={errorAt(answer, "delete-title-list", "reason")}
        />
        <FormButtons button="Delete it now" back={listHref(list.id)} />
      </PostForm>
    </>
  );
});
