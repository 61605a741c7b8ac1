import type { Metadata } from "next";
import { UnknownList } from "#components/title-lists/unknown-list";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import { momentInWords } from "#lib/platform/in-words";
import { numberIn, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { lookIntoList } from "#lib/title-lists/import/receive.db";
import { LISTS_CRUMB, listHref } from "#lib/title-lists/list-address";
import { LIST_KINDS } from "#lib/title-lists/list-kind";
import type { TitleList } from "#lib/title-lists/title-list";
import { findTitleList } from "#lib/title-lists/title-lists.db";
import type { FormAnswer } from "#lib/web/answer";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { ColumnsForm } from "./_parts/columns-form";
import { ListCoverage } from "./_parts/list-coverage";
import { ListProgress } from "./_parts/list-progress";

export const metadata: Metadata = { title: "A list of titles" };

export default guarded("read title lists", async ({ params, searchParams, viewer: { person } }) => {
  const parameters = await searchParams;
  const [list, answer] = await Promise.all([
    findTitleList(numberIn((await params).list)),
    formAnswer(parameters),
  ]);
  if (!list) return <UnknownList what="list" />;
  const keeps = can(person, "keep title lists");
  return (
    <>
      <PageHeading crumbs={[LISTS_CRUMB]} kicker={LIST_KINDS[list.kind].name} title={list.name}>
        <p>
          {list.source}. {list.licence}. Sent {list.sentBy && `by ${list.sentBy} `}on{" "}
          {momentInWords(list.sentAt)}.
        </p>
        {list.note && <p className="mt-1 whitespace-pre-line">{list.note}</p>}
      </PageHeading>
      <AnswerBanner answer={answer} />
      <StateOfList {...{ list, keeps, parameters, answer }} />
      {keeps && (
        <p className="no-print mt-9 border-t border-line pt-4">
          <a href={listHref(list.id, "delete")}>Delete this list</a>
        </p>
      )}
    </>
  );
});

async function StateOfList(props: {
  list: TitleList;
  keeps: boolean;
  parameters: Parameters;
  answer: FormAnswer | null;
}) {
  const { list, keeps, parameters, answer } = props;
  if (list.came) return <ListCoverage list={list} came={list.came} />;
  if (list.state === "at work")
    return <ListProgress {...{ list, keeps }} still={parameters.still === "yes"} />;
  if (!keeps) return <p>Its columns are not confirmed yet.</p>;
  const sheet = new ParameterReader(parameters).text("sheet", "The sheet");
  const looked = await lookIntoList(list, sheet).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (looked instanceof Refusal)
    return (
      <Notice look="warning" title={looked.message}>
        <p>Delete this list, and send the file again.</p>
      </Notice>
    );
  return <ColumnsForm {...{ list, looked, answer }} />;
}
