import { groupHref } from "#components/editions/group-link";
import { DistinctionList, groupNames, RulingList } from "#components/gold-coding/settling/precedent-list";
import { readGroupRecord } from "#lib/classification/classification.db";
import type { BatchEdition } from "#lib/gold-coding/batches/batch-editions.db";
import type { CodingCaseView } from "#lib/gold-coding/settling/coding-case";
import { distinctionsFor, rulingsFor } from "#lib/gold-coding/settling/rulings.db";

/** The groups in question with their texts, and what was settled about them before. */
export async function GroupTexts(props: {
  found: CodingCaseView;
  editions: readonly BatchEdition[];
  /** Codes that the lookup ranks, for each edition of the batch. */
  ranked: readonly (readonly string[])[];
}) {
  const { found, editions, ranked } = props;
  const codesOf = (id: string) => {
    const at = found.batch.editions.indexOf(id);
    const said = found.codings.flatMap(({ answers }) => [
      answers[at]?.code ?? "",
      answers[at]?.otherCode ?? "",
    ]);
    const assigned = found.assigned?.edition === id ? found.assigned.code : "";
    return [...new Set([...said, assigned])].filter((code) => code !== "").sort();
  };
  const shownOf = (id: string) => [
    ...new Set([...codesOf(id), ...(ranked[found.batch.editions.indexOf(id)] ?? [])]),
  ];
  const all = editions.flatMap(({ id }) => codesOf(id));
  const [groups, rulings, distinctions] = await Promise.all([
    Promise.all(
      editions.flatMap(({ id, edition, shortTitle, revisionId }) =>
        shownOf(id).flatMap((code) => {
          const group = edition.byCode.get(code);
          // The page of a draft's group is another, with what it was.
          const href = revisionId === null ? groupHref(id, code) : null;
          return group ? [readGroupRecord(id, code).then((of) => ({ shortTitle, group, href, of }))] : [];
        }),
      ),
    ),
    rulingsFor(
      editions.map(({ id }) => id),
      found.evidence.jobTitle,
      all,
    ),
    Promise.all(editions.map(({ id }) => distinctionsFor(id, codesOf(id)))),
  ]);
  const names = groupNames(editions.map(({ edition }) => edition));
  const between = distinctions.flat();
  return (
    <aside aria-label="Groups, distinctions and rulings" className="grid content-start gap-6">
      {between.length > 0 && (
        <section>
          <h2 className="mb-1">Distinctions</h2>
          <DistinctionList distinctions={between} names={names} />
        </section>
      )}
      {rulings.length > 0 && (
        <section>
          <h2 className="mb-1">Rulings</h2>
          <RulingList rulings={rulings} names={names} />
        </section>
      )}
      <section>
        <h2 className="mb-1">Groups in question</h2>
        {groups.map(({ shortTitle, group, href, of }) => (
          <details key={`${shortTitle} ${group.code}`} className="border-b border-line py-1.5">
            <summary>
              <span className="code">{group.code}</span> {group.title}
              {editions.length > 1 && <span className="text-soft"> · {shortTitle}</span>}
            </summary>
            <p className="mt-1 whitespace-pre-line">
              {of?.description?.general ?? "No description is held."}
            </p>
            {of?.description?.tasks && (
              <p className="mt-1 whitespace-pre-line text-[0.94rem]">{of.description.tasks}</p>
            )}
            {href && (
              <p className="mt-1">
                <a href={href}>The group’s page</a>
              </p>
            )}
          </details>
        ))}
      </section>
    </aside>
  );
}
