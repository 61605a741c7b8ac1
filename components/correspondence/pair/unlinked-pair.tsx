import type { ReactNode } from "react";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { groupsAlike } from "#lib/classification/find-groups";
import type { Correspondence } from "#lib/correspondence/derived-correspondence";
import { pairHref, type Reading, type Side } from "#lib/correspondence/reading";
import { codesOf } from "#lib/correspondence/rows";
import type { Group } from "#lib/facts/edition";

/** In place of the page of a pair that is not in the table: which code is unknown, or where the two groups do go. */
export function UnlinkedPair(props: {
  correspondence: Pick<Correspondence, "table" | "rows">;
  /** From the earlier edition to the later. */
  reading: Reading;
  /** The pages around it. */
  nav: ReactNode;
  source?: string;
  target?: string;
}) {
  const { correspondence, reading, nav, source, target } = props;
  const { table } = correspondence;
  const from = table.sources.find((group) => group.code === source);
  const to = table.targets.find((group) => group.code === target);
  return (
    <>
      <PageStatus code={404} />
      {nav}
      <PageHeading
        title={source === undefined || target === undefined ? "Group not found" : "Pair not found"}
      >
        {from && to && (
          <p>
            No decision and no index entry links {reading.source.name} {from.code} {from.title} with
            {reading.target.name} {to.code} {to.title}, and nobody was observed in both.
          </p>
        )}
      </PageHeading>
      {source !== undefined && !from && (
        <UnknownCode side="source" reading={reading} code={source} groups={table.sources} />
      )}
      {target !== undefined && !to && (
        <UnknownCode side="target" reading={reading} code={target} groups={table.targets} />
      )}
      {from && <PairList correspondence={correspondence} reading={reading} own={from} side="source" />}
      {to && <PairList correspondence={correspondence} reading={reading} own={to} side="target" />}
      <p className="mt-6">
        <a href={reading.path}>Search the whole table</a>
      </p>
    </>
  );
}

function UnknownCode(props: {
  side: "source" | "target";
  reading: Reading;
  code: string;
  groups: readonly Group[];
}) {
  const { side, reading, code, groups } = props;
  const edition: Side = reading[side];
  const near = groupsAlike(groups, code.slice(0, 20));
  return (
    <section className="mb-6">
      <p>
        {edition.name} has no unit group “{code.length > 40 ? `${code.slice(0, 39)}…` : code}”.
        {near.length > 0 && " One of these may have been meant:"}
      </p>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {near.map((group) => (
          <li key={group.code}>
            <a href={`${reading.path}?${side}=${encodeURIComponent(group.code)}`}>
              <span className="code">{group.code}</span> {group.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PairList(props: {
  correspondence: Pick<Correspondence, "table" | "rows">;
  reading: Reading;
  own: Group;
  side: "source" | "target";
}) {
  const { correspondence, reading, own, side } = props;
  const other = side === "source" ? "target" : "source";
  const rows = correspondence.rows.filter((row) => row[side]?.code === own.code);
  return (
    <section className="mb-6">
      <h2>{side === "source" ? `Where ${own.code} went` : `Where ${own.code} came from`}</h2>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {rows.map((row) => {
          const { source, target } = codesOf(row);
          const group = row[other];
          return (
            group && (
              <li key={group.code}>
                <a href={pairHref(reading, source, target)}>
                  <span className="code">{group.code}</span> {group.title}
                </a>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
