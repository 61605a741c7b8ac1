import { DraftFigures } from "#components/revision/draft-figures";
import { draftHref } from "#lib/revision/draft/draft-address";
import { draftFigures } from "#lib/revision/draft/draft-figures";
import { readCompiled } from "#lib/revision/revision.db";
import type { RevisionView } from "#lib/revision/revision-view";

const WAYS = [
  { under: "", name: "Browse it" },
  { under: "lookup", name: "Look up a job title" },
  { under: "compare", name: "Side by side" },
  { under: "correspondence", name: "Correspondence" },
  { under: "convert", name: "Convert codes" },
  { under: "files", name: "Files" },
];

/** What the decisions of an open revision have come to, in figures, and the ways into its draft. */
export async function DraftSection({ revision }: { revision: RevisionView }) {
  const { heading, editions } = revision;
  const { compiled } = await readCompiled(heading.id);
  return (
    <section aria-labelledby="draft" className="mt-9">
      <h2 id="draft">The draft of {editions.target.name}</h2>
      <p className="mt-1 mb-2 max-w-3xl">
        What the decisions come to today. It is not released, and changes with every decision.
      </p>
      <DraftFigures
        figures={draftFigures(revision, revision.unitLevel, compiled.assignments)}
        names={[editions.source.name, editions.target.name]}
      />
      <ul className="no-print mt-2 flex flex-wrap gap-x-5">
        {WAYS.map(({ under, name }) => (
          <li key={name}>
            <a href={draftHref(heading.id, under)} className="inline-block py-1 font-semibold">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
