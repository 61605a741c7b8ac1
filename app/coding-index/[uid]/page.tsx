import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EntryCodes } from "#components/coding-index/entry-codes";
import { EntryList } from "#components/coding-index/entry-list";
import { EntryTable } from "#components/coding-index/entry-table";
import { GoneEntry } from "#components/coding-index/gone-entry";
import { UnknownEntry } from "#components/coding-index/unknown-entry";
import { HistoryList } from "#components/record/history-list";
import { ButtonLink } from "#components/ui/button";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { isReference } from "#lib/coding-index/entry-filter";
import { versionInWords } from "#lib/coding-index/version-note";
import { DEFAULT_FLAGS } from "#lib/facts/entry";
import { isOwnUid } from "#lib/facts/own-uid";
import { can } from "#lib/permissions/permissions";
import { address, type Parameters, pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { currentViewer, formAnswer } from "../../viewer";

interface Props {
  params: Promise<{ uid: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = (await readRegister()).byUid.get(pathText((await params).uid));
  return { title: entry ? `${entry.title} — coding index` : "Entry not found" };
}

export default async function EntryPage({ params, searchParams }: Props) {
  const uid = pathText((await params).uid);
  const [register, editions, history, viewer, answer] = await Promise.all([
    readRegister(),
    readEditions(),
    readHistory("index-entry", uid),
    currentViewer(),
    formAnswer(await searchParams),
  ]);
  const deeds = history.map((deed) => historyItem(deed, viewer !== null));
  const entry = register.byUid.get(uid);
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
  const qualifiers = [entry.add, entry.ind].filter(Boolean).join(", ");
  const own = isOwnUid(uid);
  return (
    <>
      <AnswerBanner answer={answer} />
      <PageHeading
        crumbs={[{ href: "/coding-index", name: "Coding index" }]}
        kicker={isReference(entry) ? "Index reference" : "Index entry"}
        title={entry.title}
      >
        {qualifiers && <p>{qualifiers}</p>}
      </PageHeading>
      {can(viewer?.person ?? null, "edit the index") && (
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
        {!isReference(entry) && (
          <section>
            <h2 className="mb-1">Its group in each edition</h2>
            <EntryCodes entry={entry} editions={editions} />
          </section>
        )}
        {entry.see && (
          <section>
            <h2>Entries that “{entry.see}” names</h2>
            {sees.length > 0 ? (
              <EntryList entries={sees} />
            ) : (
              <p className="mt-1">None: it refers to the notes of the printed volume.</p>
            )}
          </section>
        )}
        {referring.length > 0 && (
          <section>
            <h2>Entries that refer to it</h2>
            <EntryList entries={referring} />
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
              codes={["soc2020", "soc2010"]}
            />
          </section>
        )}
        <HistoryList deeds={deeds} none="Nothing was changed here since the index was loaded." />
      </div>
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
