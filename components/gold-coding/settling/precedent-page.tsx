import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { DISTINCTIONS_PATH, RULINGS_PATH } from "#lib/gold-coding/settling/case-address";
import type { PrecedentVersion } from "#lib/gold-coding/settling/ruling";
import { momentInWords } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

type Kind = "ruling" | "distinction";

export const PRECEDENTS: Record<Kind, { path: string; title: string; about: string; none: string }> = {
  ruling: {
    path: RULINGS_PATH,
    title: "Rulings",
    about: "Settled cases that later coders of records with the same job title go by.",
    none: "There is no ruling yet. An adjudicator makes one when settling a case.",
  },
  distinction: {
    path: DISTINCTIONS_PATH,
    title: "Distinctions",
    about: "Pairs of groups that coders often confuse, and what settles which of the two it is.",
    none: "There is no distinction yet. An adjudicator writes one down when settling a case.",
  },
};

/** How many a page of the list has. */
export const PAGE_SIZE = 50;

/** The list of rulings or of distinctions: those in force, or those that are withdrawn. */
export function PrecedentsPage(props: {
  kind: Kind;
  counted: { inForce: number; withdrawn: number };
  withdrawn: boolean;
  page: number;
  children: ReactNode;
}) {
  const { kind, counted, withdrawn, page, children } = props;
  const { path, title, about, none } = PRECEDENTS[kind];
  const shown = withdrawn ? counted.withdrawn : counted.inForce;
  const here = withdrawn ? "withdrawn" : "";
  return (
    <>
      <PageHeading title={title}>
        <p>{about} They come from gold coding and are no part of a release.</p>
      </PageHeading>
      <ChoicePills
        label="Which"
        choices={[
          { name: "In force", items: counted.inForce, href: path, chosen: !withdrawn },
          {
            name: "Withdrawn",
            items: counted.withdrawn,
            href: address(path, { state: "withdrawn" }),
            chosen: withdrawn,
          },
        ]}
      />
      {shown === 0 ? <p>{withdrawn ? "None was withdrawn." : none}</p> : children}
      <Pagination
        page={page}
        pages={Math.ceil(shown / PAGE_SIZE)}
        href={(to) => address(path, { state: here, page: to === 1 ? "" : to })}
      />
    </>
  );
}

/** One ruling or distinction with each of its versions. */
export function PrecedentPage(props: {
  kind: Kind;
  title: ReactNode;
  kicker: ReactNode;
  /** Where its words are changed; null for those who may not, and once it is withdrawn. */
  editHref: string | null;
  versions: readonly PrecedentVersion[];
  banner: ReactNode;
}) {
  const { kind, title, kicker, editHref, versions, banner } = props;
  const { path, title: list } = PRECEDENTS[kind];
  const [now, ...before] = versions;
  return (
    <>
      <PageHeading crumbs={[{ href: path, name: list }]} kicker={kicker} title={title} />
      {banner}
      {now && <VersionWords version={{ ...now, title: "" }} />}
      {editHref && (
        <p className="no-print mt-4">
          <ButtonLink href={editHref}>Change or withdraw it</ButtonLink>
        </p>
      )}
      <h2 className="mt-8 mb-2">Versions before</h2>
      {before.length === 0 ? (
        <p>It is as it was made.</p>
      ) : (
        <ol className="grid gap-4">
          {before.map((version) => (
            <li key={version.version} className="border-l-2 border-line pl-3">
              <VersionWords version={version} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function VersionWords({ version: { version, at, text, title, withdrawn } }: { version: PrecedentVersion }) {
  return (
    <>
      <p className="text-[0.92rem] text-soft">
        Version {version}, {momentInWords(at)}
        {title && `, on “${title}”`}
        {withdrawn && ": withdrawn"}
      </p>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
    </>
  );
}

/** In place of a ruling or distinction that there is not. */
export function UnknownPrecedent({ kind }: { kind: Kind }) {
  const { path, title } = PRECEDENTS[kind];
  return (
    <>
      <PageStatus code={404} />
      <PageHeading title={`There is no such ${kind}`} />
      <p>
        <a href={path}>See all {title.toLowerCase()}</a>.
      </p>
    </>
  );
}
