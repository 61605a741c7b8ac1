import type { Metadata } from "next";
import { groupNames } from "#components/gold-coding/settling/precedent-list";
import { PrecedentPage, UnknownPrecedent } from "#components/gold-coding/settling/precedent-page";
import { AnswerBanner } from "#components/ui/form";
import { readEditions } from "#lib/classification/classification.db";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { readPrecedentVersions, readRuling } from "#lib/gold-coding/settling/rulings.db";
import { can } from "#lib/permissions/permissions";
import type { PageProps } from "../../../guarded";
import { currentViewer, formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Ruling" };

export default async function RulingPage({ params, searchParams }: PageProps) {
  const id = idInAddress((await params).ruling);
  const ruling = await readRuling(id);
  if (!ruling) return <UnknownPrecedent kind="ruling" />;
  const [versions, editions, viewer, answer, subject] = await Promise.all([
    readPrecedentVersions("ruling", id),
    readEditions(),
    currentViewer(),
    formAnswer(await searchParams),
    batchSubject(await params),
  ]);
  const names = groupNames(editions);
  const edits = ruling.withdrawnAt === null && can(viewer?.person ?? null, "adjudicate", subject);
  return (
    <PrecedentPage
      kind="ruling"
      title={ruling.title}
      kicker={`${names.edition(ruling.edition)} ${ruling.code} ${names.title(ruling.edition, ruling.code)}`}
      editHref={edits ? precedentHref("ruling", id, "edit") : null}
      versions={versions}
      banner={<AnswerBanner answer={answer} />}
    />
  );
}
