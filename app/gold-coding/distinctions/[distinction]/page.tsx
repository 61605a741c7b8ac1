import type { Metadata } from "next";
import { groupNames, pairInWords } from "#components/gold-coding/settling/precedent-list";
import { PrecedentPage, UnknownPrecedent } from "#components/gold-coding/settling/precedent-page";
import { AnswerBanner } from "#components/ui/form";
import { readEditions } from "#lib/classification/classification.db";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { readDistinction, readPrecedentVersions } from "#lib/gold-coding/settling/rulings.db";
import { can } from "#lib/permissions/permissions";
import type { PageProps } from "../../../guarded";
import { currentViewer, formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Distinction" };

export default async function DistinctionPage({ params, searchParams }: PageProps) {
  const id = idInAddress((await params).distinction);
  const distinction = await readDistinction(id);
  if (!distinction) return <UnknownPrecedent kind="distinction" />;
  const [versions, editions, viewer, answer, subject] = await Promise.all([
    readPrecedentVersions("distinction", id),
    readEditions(),
    currentViewer(),
    formAnswer(await searchParams),
    batchSubject(await params),
  ]);
  const names = groupNames(editions);
  const edits = distinction.withdrawnAt === null && can(viewer?.person ?? null, "adjudicate", subject);
  return (
    <PrecedentPage
      kind="distinction"
      title={`${distinction.code} or ${distinction.otherCode}`}
      kicker={pairInWords(distinction, names)}
      editHref={edits ? precedentHref("distinction", id, "edit") : null}
      versions={versions}
      banner={<AnswerBanner answer={answer} />}
    />
  );
}
