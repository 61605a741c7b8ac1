import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DraftBand } from "#components/site/draft-band";
import { besidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { type Parameters, pathText } from "#lib/platform/parameters";
import { type Draft, readDraft } from "#lib/revision/draft/draft-of-address.db";
import { revisionHref } from "#lib/revision/paper-address";
import { DraftNav, type DraftPlace } from "./_parts/draft-nav";
import { NoDraft } from "./_parts/no-draft";

interface DraftProps {
  params: Promise<Record<string, string | string[]>>;
  searchParams: Promise<Parameters>;
}

/** What a page of a draft is given beside what it is asked. */
export interface OfDraft extends DraftProps {
  draft: Draft;
}

/**
 * A page of the draft of the revision that its address names, with the band that says what it is and the ways to the
 * others; where there is no draft, the page says so.
 */
export function ofDraft(
  current: DraftPlace,
  page: (props: OfDraft) => ReactNode | Promise<ReactNode>,
): (props: DraftProps) => Promise<ReactNode> {
  return async (props) => {
    const id = await revisionAsked(props);
    const found = await readDraft(id);
    if (!found) return <NoDraft revision={id} />;
    const draft = { ...found, correspondence: await besidePublished(found.correspondence) };
    return (
      <>
        <DraftBand revision={{ href: revisionHref(id), title: draft.revision.title }} />
        <DraftNav revision={id} current={current} />
        {await page({ ...props, draft })}
      </>
    );
  };
}

/** What a page of a draft is called in the browser: "Lookup, draft of SOC2030". */
export function draftMetadata(
  title: (draft: Draft, given: Record<string, string>) => string,
): (props: Pick<DraftProps, "params">) => Promise<Metadata> {
  return async (props) => {
    const draft = await readDraft(await revisionAsked(props));
    if (!draft) return { title: "No draft" };
    const given = Object.fromEntries(
      Object.entries(await props.params).map(([name, value]) => [
        name,
        [value].flat().map(pathText).join("/"),
      ]),
    );
    const words = title(draft, given);
    return { title: words === "" ? draftOf(draft) : `${words}, ${draftOf(draft, "draft")}` };
  };
}

function draftOf({ edition }: Draft, word = "Draft"): string {
  return `${word} of ${edition.shortTitle}`;
}

async function revisionAsked({ params }: Pick<DraftProps, "params">): Promise<string> {
  const { revision = "" } = await params;
  return pathText([revision].flat()[0] ?? "");
}
