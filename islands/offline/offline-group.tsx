import { useEffect } from "react";
import { GroupLink } from "#components/editions/group-link";
import { shortTitleOf } from "#lib/facts/edition";
import { decodeSearchIndex } from "#lib/lookup/search-index";
import { quantity } from "#lib/platform/in-words";
import { type GroupShown, groupShown } from "#lib/publication/offline/group-shown";
import type { OfflineData } from "../offline";
import { NOT_KEPT, useKept } from "./use-kept";

/** A group as the search index shows it. */
export function OfflineGroup(props: {
  edition: string;
  code: string;
  data: OfflineData;
  titled: (title: string) => void;
}) {
  const { edition, code, data, titled } = props;
  const index = useKept(data.searchIndex, decodeSearchIndex);
  const group = index && index !== "failed" ? groupShown(index, edition, code) : null;
  const name = shortTitleOf(edition, data.editions);
  const title = group ? `${group.code} ${group.title}`.trim() : `${name} ${code}`;
  useEffect(() => titled(title), [titled, title]);
  if (index === null) return <p role="status">Opening the group …</p>;
  if (index === "failed") return <p role="alert">{NOT_KEPT}</p>;
  if (!group) return <p>{`${name} has no group ${code}.`}</p>;
  return <Group {...{ edition, group, name }} editions={index.editions} />;
}

function Group(props: {
  edition: string;
  name: string;
  group: GroupShown;
  editions: OfflineData["editions"];
}) {
  const { edition, name, group, editions } = props;
  const { entries, below, elsewhere } = group;
  return (
    <div className="grid gap-6">
      <p className="-mt-4 text-soft">{name}. Descriptions and tasks need a connection.</p>
      {elsewhere.length > 0 && (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">In other editions</h2>
          <ul className="mt-2 grid gap-1">
            {elsewhere.map((one) => (
              <li key={one.edition + one.code} className="grid gap-x-3 sm:grid-cols-[6rem_1fr]">
                <span className="text-soft">{shortTitleOf(one.edition, editions)}</span>
                <span>
                  <GroupLink edition={one.edition} group={one} />
                  <span className="text-soft"> · {quantity(one.entries, "entry", "entries")}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {below.length > 0 && (
        <section aria-labelledby="below">
          <h2 id="below">Groups below</h2>
          <ul className="mt-2 grid gap-1">
            {below.map((one) => (
              <li key={one.code}>
                <GroupLink edition={edition} group={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {entries.length > 0 && (
        <section aria-labelledby="entries">
          <h2 id="entries">{quantity(entries.length, "index entry", "index entries")}</h2>
          <ul className="mt-2 columns-1 gap-x-8 text-[0.95rem] sm:columns-2">
            {entries.map(({ uid, natural, add, ind }) => (
              <li key={uid} className="break-inside-avoid py-0.5">
                {natural}
                <span className="text-soft">
                  {add && ` · ${add}`}
                  {ind && ` · industry: ${ind}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
