import { ButtonLink } from "#components/ui/button";
import { raiseHref } from "#lib/revision/issues/raised-from";
import { paperHref } from "#lib/revision/paper-address";
import { PAPER_FORMATS } from "#lib/revision/papers/paper-files";
import type { PaperView } from "#lib/revision/revision-view";

/** The paper to print, its files, and raising an issue in it. */
export function PaperLinks({ paper, mayRaise }: { paper: PaperView; mayRaise: boolean }) {
  return (
    <p className="no-print my-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      {paper.open && mayRaise && (
        <ButtonLink look="primary" href={raiseHref(paper.revision, null, paper.id)}>
          Raise an issue
        </ButtonLink>
      )}
      <ButtonLink href={`${paperHref(paper.revision, paper.id)}/print`}>Print this paper</ButtonLink>
      {Object.entries(PAPER_FORMATS).map(([format, { name }]) => (
        <a key={format} href={`${paperHref(paper.revision, paper.id)}/${format}`} className="py-1">
          <span className="sr-only">The paper as </span>
          {name}
        </a>
      ))}
    </p>
  );
}
