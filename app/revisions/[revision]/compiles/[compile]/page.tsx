import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { compilesHref } from "#components/revision/compiles/compile-list";
import { RevisionProblems } from "#components/revision/revision-problems";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { count, quantity } from "#lib/platform/in-words";
import { numberIn } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { readStoredCompile, remake, type StoredCompile } from "#lib/revision/compiles/compiles.db";
import type { RemadeCompile } from "#lib/revision/compiles/remake";
import { revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import type { PageProps } from "../../../../guarded";
import { currentViewer, formAnswer } from "../../../../viewer";
import { CompiledDecisions, CompileFacts, CompileFiles } from "./_parts/compile-facts";

export const metadata: Metadata = { title: "A compile" };

export default async function CompilePage({ params, searchParams }: PageProps) {
  const revisionId = await revisionOfAddress(await params);
  const crumbs = [revisionCrumb(revisionId), { href: compilesHref(revisionId), name: "Draft tables kept" }];
  const stored = await readStoredCompile(numberIn((await params).compile));
  if (!stored) {
    return (
      <>
        <PageStatus code={404} />
        <PageHeading crumbs={crumbs} title="Compile not found">
          <p>There is no compile of this number. All that are kept stand under Draft tables kept.</p>
        </PageHeading>
      </>
    );
  }
  const [again, viewer, answer, history] = await Promise.all([
    remade(stored),
    currentViewer(),
    formAnswer(await searchParams),
    readHistory("compile", String(stored.id)),
  ]);
  return (
    <>
      <PageHeading crumbs={crumbs} kicker={stored.revision.title} title={`Compile ${stored.id}`} />
      <AnswerBanner answer={answer} />
      <CompileFacts stored={stored} />
      {typeof again === "string" ? (
        <Notice look="danger" title={again} />
      ) : (
        <>
          <section aria-labelledby="from" className="mt-9">
            <h2 id="from">What it was made from</h2>
            <p className="mt-1 max-w-3xl">
              {quantity(again.groups, "group")} and {count(again.entries)} index entries of the edition
              revised, and {quantity(again.decisions.length, "decision")}.
            </p>
            <CompileFiles id={stored.id} revision={stored.revision} />
            <CompiledDecisions revision={revisionId} decisions={again.decisions} />
          </section>
          <RevisionProblems problems={again.problems} />
        </>
      )}
      <div className="mt-9">
        <HistoryList
          deeds={history.map((deed) => historyItem(deed, viewer !== null))}
          none="Nothing is recorded."
        />
      </div>
    </>
  );
}

/** What the stored input comes to now, or why it is not what it came to then. */
async function remade(stored: StoredCompile): Promise<RemadeCompile | string> {
  try {
    return await remake(stored);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
