import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EntryCodes } from "#components/coding-index/entry-codes";
import { EntryList } from "#components/coding-index/entry-list";
import { EntryTable, entryHref, unitGroupColumn } from "#components/coding-index/entry-table";
import { GoneEntry } from "#components/coding-index/gone-entry";
import { UnknownEntry } from "#components/coding-index/unknown-entry";
import { HistoryList } from "#components/record/history-list";
import { OfRelease } from "#components/releases/of-release";
import { FromTitles } from "#components/title-lists/from-titles";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readEditions } from "#lib/classification/classification.db";
import { readAnsweringVersion, readIndexEditions, readRegister } from "#lib/coding-index/coding-index.db";
import { isReference } from "#lib/coding-index/entry-filter";
import { versionAsked } from "#lib/coding-index/index-version-label";
import { versionInWords } from "#lib/coding-index/version-note";
import { readNewestHeading } from "#lib/facts/data.db";
import { isOwnUid } from "#lib/facts/entries/own-uid";
import { DEFAULT_FLAGS, type IndexEntry } from "#lib/facts/entry";
import { mainEdition } from "#lib/facts/index-editions";
import { entryFields } from "#lib/facts/recorded-fields";
import { can } from "#lib/permissions/permissions";
import { address, type Parameters, pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { releasedHistory } from "#lib/releases/released-history.db";
import { currentViewer, formAnswer } from "../../viewer";

interface Props {
  params: Promise<{ uid: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { byUid } = await readRegister(versionAsked(await searchParams));
  const entry = byUid.get(pathText((await params).uid));
  return { title: entry ? `${entry.title} — coding index` : "Entry not found" };
}

export default async function EntryPage({ params, searchParams }: Props) {
  const uid = pathText((await params).uid);
  const parameters = await searchParams;
  const version = versionAsked(parameters);
  const [register, working, indexed, editions, answering, history, viewer, answer, release] =
    await Promise.all([
      readRegister(version),
      readRegister("working"),
      readIndexEditions(version),
      readEditions(version),
      readAnsweringVersion(version),
      readHistory("index-entry", uid),
      currentViewer(),
      formAnswer(parameters),
      version === "working" ? null : readNewestHeading(),
    ]);
  const edits = can(viewer?.person ?? null, "edit the index");
  // The working version, which anybody may ask for, is told with all that was done to it.
  const shown = edits || version === "working" ? history : await releasedHistory(history);
  const deeds = shown.map((deed) => historyItem(deed, viewer !== null));
  const entry = register.byUid.get(uid);
  if (!entry && working.byUid.has(uid))
    return <NotReleased uid={uid} title={working.byUid.get(uid)!.title} />;
  if (!entry && deeds.length > 0)
    return (
      <>
        <AnswerBanner answer={answer} />
        <GoneEntry deeds={deeds} />
      </>
    );
  if (!entry) return <UnknownEntry uid={uid} entries={register.entries} />;

  const sees = entry.seeEntries.flatMap((named) => register.byUid.get(named) ?? []);
  const referring = register.referring.get(uid) ?? [];
  const sameTitle = (register.byTitle.get(entry.title) ?? []).filter((one) => one.uid !== uid);
  const main = mainEdition(indexed)?.id;
  const qualifiers = [entry.add, entry.ind].filter(Boolean).join(", ");
  const own = isOwnUid(uid);
  return (
    <>
      <AnswerBanner answer={answer} />
      <OfRelease release={release} />
      <PageHeading
        crumbs={[{ href: "/coding-index", name: "Coding index" }]}
        kicker={isReference(entry) ? "Index reference" : "Index entry"}
        title={entry.title}
      >
        {qualifiers && <p>{qualifiers}</p>}
        <p className="mt-1 text-soft">
          {answering.words}. {version === "working" && <a href={entryHref(uid)}>See it as released</a>}
        </p>
      </PageHeading>
      {edits && version === "released" && <WorkingDiffers entry={entry} working={working.byUid.get(uid)} />}
      {edits && (
        <p className="mb-6 flex flex-wrap gap-3">
          <ButtonLink href={`/coding-index/${uid}/edit`}>Change it</ButtonLink>
          <ButtonLink href={`/coding-index/${uid}/remove`}>Remove it</ButtonLink>
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
        <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <Field name="In natural order">{entry.natural}</Field>
          <Field name="Additional term">{entry.add || "none"}</Field>
          <Field name="Industry">{entry.ind || "none"}</Field>
          <Field name="Default">
            {entry.defaultFlag === "" ? "no" : `${DEFAULT_FLAGS[entry.defaultFlag]} (${entry.defaultFlag})`}
          </Field>
          {entry.see && <Field name="Note">{entry.see}</Field>}
          <Field name={own ? "Version" : "The publisher’s version"}>
            {own ? "added here" : versionInWords(entry.version) || "unchanged since first published"}
          </Field>
          {entry.change && <Field name="What changed">{entry.change}</Field>}
          <Field name={own ? "Id" : "The publisher’s id"}>{entry.uid}</Field>
        </dl>
        <FromTitles became="entry" id={uid} person={viewer?.person ?? null} />
        {!isReference(entry) && (
          <section>
            <h2 className="mb-1">Its group in each edition</h2>
            <EntryCodes {...{ entry, register, editions }} />
          </section>
        )}
        {entry.see && (
          <section>
            <h2>Entries that “{entry.see}” names</h2>
            {sees.length > 0 ? (
              <EntryList entries={sees} edition={main} version={version} />
            ) : (
              <p className="mt-1">None: it refers to the notes of the printed volume.</p>
            )}
          </section>
        )}
        {referring.length > 0 && (
          <section>
            <h2>Entries that refer to it</h2>
            <EntryList entries={referring} edition={main} version={version} />
          </section>
        )}
        {sameTitle.length > 0 && (
          <section>
            <h2 className="mb-1">The same title with other qualifiers</h2>
            <EntryTable
              caption={
                <a href={address("/coding-index", { q: entry.title })}>All entries with these words</a>
              }
              entries={sameTitle}
              codes={indexed.slice(0, 2).map(unitGroupColumn)}
              version={version}
            />
          </section>
        )}
        <HistoryList deeds={deeds} none="Nothing was changed here since the index was loaded." />
      </div>
    </>
  );
}

/** For those who edit: that the entry is no longer, or will not be, what everybody reads. */
function WorkingDiffers({ entry, working }: { entry: IndexEntry; working: IndexEntry | undefined }) {
  const same = (other: IndexEntry) =>
    JSON.stringify(entryFields(other)) === JSON.stringify(entryFields(entry));
  if (working && same(working)) return null;
  return (
    <Notice
      title={working ? "The working version of this entry differs." : "The working version has it no longer."}
    >
      <p>
        It is public with the next release.{" "}
        <a href={entryHref(entry.uid, "working")}>See the working version</a>
      </p>
    </Notice>
  );
}

/** In place of the page of an entry that only the working version has. */
function NotReleased({ uid, title }: { uid: string; title: string }) {
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: "/coding-index", name: "Coding index" }]} title={title}>
        <p>
          This entry is not released yet.{" "}
          <a href={entryHref(uid, "working")}>See it in the working version</a>
        </p>
      </PageHeading>
    </>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </div>
  );
}
