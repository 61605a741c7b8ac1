import { Notice } from "#components/ui/notice";
import type { GroupRecord } from "#lib/classification/classification.db";
import type { EditionId } from "#lib/facts/edition";
import { DESCRIPTION_SOURCES } from "#lib/publication/sources";

/** What the publisher says a group is. */
export function GroupDescription({ description }: { description: NonNullable<GroupRecord["description"]> }) {
  const { general, entryRoutes, tasks, relatedTitles } = description;
  return (
    <>
      {general && (
        <section>
          <h2>Description</h2>
          <Paragraphs text={general} />
        </section>
      )}
      {tasks.length > 0 && (
        <section>
          <h2>Tasks</h2>
          <List items={tasks} />
        </section>
      )}
      {entryRoutes && (
        <section>
          <h2>Typical entry routes and associated qualifications</h2>
          <Paragraphs text={entryRoutes} />
        </section>
      )}
      {relatedTitles.length > 0 && (
        <section>
          <h2>Related job titles</h2>
          <List items={relatedTitles} columns />
        </section>
      )}
    </>
  );
}

/** In place of the description, where nobody has imported it: where it comes from and how to bring it in. */
export function DescriptionMissing({ edition, shortTitle }: { edition: EditionId; shortTitle: string }) {
  const source = DESCRIPTION_SOURCES[edition];
  if (!source) return null;
  return (
    <Notice title="The description, tasks and entry routes are not here yet.">
      <p>
        The publisher’s texts of {shortTitle} do not come with this product. Whoever runs it can add them from
        the official file.
      </p>
      <details className="mt-1">
        <summary className="inline-block py-1 font-semibold">How to import them</summary>
        <ol className="mt-1 grid list-decimal gap-1 pl-5">
          <li>
            Get {source.file}
            {source.href ? (
              <>
                , <a href={source.href}>{source.found}</a>
              </>
            ) : (
              `, ${source.found}`
            )}
            .
          </li>
          <li>
            In the folder of this product run{" "}
            <code className="text-[0.92em]">npm run soc -- import {source.example}</code>
          </li>
          <li>Open this page again: the texts are there at once.</li>
        </ol>
      </details>
    </Notice>
  );
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph, at) => (
      <p key={at} className="mt-2 max-w-prose">
        {paragraph}
      </p>
    ));
}

function List({ items, columns = false }: { items: readonly string[]; columns?: boolean }) {
  return (
    <ul className={`mt-2 list-disc pl-5 ${columns ? "gap-x-8 sm:columns-2" : "grid max-w-prose gap-1"}`}>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}
