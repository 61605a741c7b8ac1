import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { FactList } from "#components/releases/fact-list";
import { LevelCountsTable } from "#components/releases/level-counts";
import { ReleaseFiles } from "#components/releases/release-files";
import { UnknownRelease } from "#components/releases/unknown-release";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { pairId } from "#lib/facts/edition-pair";
import { count, dateInWords } from "#lib/platform/in-words";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { levelCounts } from "#lib/releases/check/release-check";
import { releaseHref } from "#lib/releases/release-address";
import { damagedFiles, readReleaseBefore, readReleaseContent } from "#lib/releases/releases.db";
import { titleFilesOf } from "#lib/releases/tables/title-files";
import type { PageProps } from "../../../guarded";
import { currentViewer, formAnswer } from "../../../viewer";
import { namedRelease, releaseCrumbs } from "../../named-release";

export const metadata: Metadata = { title: "A release" };

export default async function ReleasePage({ params, searchParams }: PageProps) {
  const release = await namedRelease(params);
  if (!release) return <UnknownRelease />;
  const before = await readReleaseBefore(release);
  const [content, contentBefore, damaged, viewer, answer, history] = await Promise.all([
    readReleaseContent(release.id),
    before && readReleaseContent(before.id),
    damagedFiles(release.id),
    currentViewer(),
    formAnswer(await searchParams),
    readHistory("release", `${pairId(release)}/${release.number}`),
  ]);
  const { revision, decisions, entries } = content;
  return (
    <>
      <PageHeading crumbs={releaseCrumbs()} title={release.title} />
      <AnswerBanner answer={answer} />
      <FactList
        facts={[
          ["Released on", dateInWords(release.releasedOn)],
          ["Notes", release.notes || "Nothing was said."],
          ["Made from", revision.title],
          ["Decisions", count(decisions.length)],
          ["Coding index", `Version ${release.indexVersion}, ${count(entries.length)} entries`],
        ]}
      />
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <a href={releaseHref(release, "changes")}>
          {before
            ? `What changed since ${before.title}, and between the editions`
            : "What changed between the editions"}
        </a>
        <a href={releaseHref(release, "check")}>Make it again from what is kept, and compare</a>
      </p>
      <section aria-labelledby="counts" className="mt-9">
        <h2 id="counts">What it holds</h2>
        <LevelCountsTable counts={levelCounts(contentBefore, content)} />
      </section>
      <section aria-labelledby="files" className="mt-9">
        <h2 id="files">Files</h2>
        <p className="mt-1 mb-2 max-w-3xl">
          These are the bytes that were kept as the release was made. Each checksum was just computed anew.
        </p>
        {damaged.length > 0 && (
          <Notice
            look="danger"
            title="A file is not as it was released. Restore the database from a backup."
          />
        )}
        <ReleaseFiles {...{ release, damaged }} titles={titleFilesOf(content)} />
      </section>
      <div className="mt-9">
        <HistoryList
          deeds={history.map((deed) => historyItem(deed, viewer !== null))}
          none="Nothing is recorded."
        />
      </div>
    </>
  );
}
