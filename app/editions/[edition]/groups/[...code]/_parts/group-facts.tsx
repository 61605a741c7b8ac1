import type { ReactNode } from "react";
import { GroupLink } from "#components/editions/group-link";
import { GroupSizes } from "#components/figures/group-sizes";
import { WideTable } from "#components/ui/wide-table";
import type { GroupRecord } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { NSSEC_METHOD_NAMES, nssecClassName, simplifiedClass } from "#lib/classification/nssec";
import { type Group, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { sizesOf } from "#lib/figures/group-figures";
import type { GroupAndAll } from "#lib/figures/group-figures.db";
import { count, quantity, share } from "#lib/platform/in-words";

/** The groups with the same parent, the group itself marked. */
export function Siblings(props: {
  edition: EditionWithGroups;
  group: Group;
  level: Level;
  parent: Group | null;
  siblings: readonly Group[];
}) {
  const { edition, group, level, parent, siblings } = props;
  return (
    <Facts title={parent ? `In ${LEVEL_NAMES[(level - 1) as Level].one} ${parent.code}` : edition.shortTitle}>
      <ul className="grid gap-0.5">
        {siblings.map((sibling) => (
          <li key={sibling.code}>
            {sibling.code === group.code ? (
              <span aria-current="true" className="-ml-2.5 block border-l-3 border-accent pl-2 font-semibold">
                <span className="code">{sibling.code}</span> {sibling.title}
              </span>
            ) : (
              <GroupLink edition={edition.id} group={sibling} className="inline-block py-0.5" />
            )}
          </li>
        ))}
      </ul>
    </Facts>
  );
}

/** Where the index entries of a group are in another edition, as a list with shares. */
export function EntriesElsewhere(props: {
  title: string;
  edition: EditionWithGroups;
  groups: readonly { code: string; entries: number }[];
}) {
  const { title, edition, groups } = props;
  const total = groups.reduce((sum, { entries }) => sum + entries, 0);
  if (total === 0) return null;
  const most = 12;
  return (
    <Facts title={title} note={`Where its ${quantity(total, "index entry", "index entries")} are.`}>
      <ul className="grid gap-1.5">
        {groups.slice(0, most).map(({ code, entries }) => (
          <li key={code} className="flex items-baseline justify-between gap-3">
            <GroupLink edition={edition.id} group={edition.byCode.get(code) ?? { code, title: "" }} />
            <span className="whitespace-nowrap text-soft">
              {count(entries)} <span className="inline-block w-12 text-right">{share(entries / total)}</span>
            </span>
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(groups.length - most, "more group")}
          </summary>
          <ul className="grid gap-1.5">
            {groups.slice(most).map(({ code, entries }) => (
              <li key={code} className="flex items-baseline justify-between gap-3">
                <GroupLink edition={edition.id} group={edition.byCode.get(code) ?? { code, title: "" }} />
                <span className="whitespace-nowrap text-soft">{count(entries)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Facts>
  );
}

/** How many people or jobs a group has, each figure with its survey. */
export function Sizes({ figures, samples }: { figures: GroupAndAll } & Pick<GroupRecord, "samples">) {
  if (sizesOf(figures.group, figures.dataSets).length + samples.length === 0) return null;
  return (
    <Facts title="Size">
      <GroupSizes group={figures.group} dataSets={figures.dataSets} />
      {samples.length > 0 && (
        <dl className="mt-2 grid gap-2">
          {samples.map(({ dataSet, men, women }) => (
            <div key={dataSet.id}>
              <dt className="text-[0.92em] text-soft">{dataSet.title}: records coded to both editions</dt>
              <dd className="font-semibold">
                {count(men + women)} people
                <span className="font-normal">
                  , {count(men)} men and {count(women)} women
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Facts>
  );
}

/** NS-SEC of a SOC2010 unit group: the class by occupation alone, and a table by what else is known of the job. */
export function Nssec({ classes }: { classes: GroupRecord["nssec"] }) {
  const simplified = simplifiedClass(classes);
  if (classes.length === 0) return null;
  return (
    <Facts title="NS-SEC">
      {simplified && (
        <p>
          <span className="font-semibold">{nssecClassName(simplified)}</span>
          <span className="block text-[0.92em] text-soft">{NSSEC_METHOD_NAMES.simplified}</span>
        </p>
      )}
      <details className="mt-1">
        <summary className="inline-block py-1.5 text-accent">By employment status</summary>
        {(["full", "reduced"] as const).map((method) => (
          <WideTable key={method} label={NSSEC_METHOD_NAMES[method]}>
            <table className="data-table mt-2 text-[0.88rem]">
              <caption>{NSSEC_METHOD_NAMES[method]}</caption>
              <thead>
                <tr>
                  <th scope="col">Employment status</th>
                  <th scope="col">Class</th>
                  <th scope="col">Category</th>
                </tr>
              </thead>
              <tbody>
                {classes
                  .filter((one) => one.method === method)
                  .map((one) => (
                    <tr key={one.employmentStatus}>
                      <td className="first-letter:uppercase">{one.employmentStatus}</td>
                      <td>{one.analytic}</td>
                      <td>L{one.operational}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </WideTable>
        ))}
      </details>
    </Facts>
  );
}

function Facts({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="border-t border-line py-4 text-[0.95rem]">
      <h2 className="mb-1.5 text-[1.06rem]">{title}</h2>
      {note && <p className="mb-1.5 text-[0.92em] text-soft">{note}</p>}
      {children}
    </section>
  );
}
