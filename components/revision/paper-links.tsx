import { ButtonLink } from "#components/ui/button";
import type { HeldPaper } from "#lib/revision/held-revision";
import { paperHref } from "#lib/revision/paper-query";

const FILES = [
  { format: "docx", name: "Word" },
  { format: "csv", name: "CSV" },
  { format: "json", name: "JSON" },
] as const;

/** The paper to print, its files, and raising an issue in it. */
export function PaperLinks({ paper, mayRaise }: { paper: HeldPaper; mayRaise: boolean }) {
  return (
    <p className="no-print my-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      {paper.open && mayRaise && (
        <ButtonLink look="primary" href={`/revision/issues/new?paper=${encodeURIComponent(paper.id)}`}>
          Raise an issue
        </ButtonLink>
      )}
      <ButtonLink href={`${paperHref(paper.id)}/print`}>The paper, to print</ButtonLink>
      {FILES.map(({ format, name }) => (
        <a key={format} href={`${paperHref(paper.id)}/${format}`} className="py-1">
          <span className="sr-only">The paper as </span>
          {name}
        </a>
      ))}
    </p>
  );
}
