import type { ReactNode } from "react";
import { GroupLink } from "#components/editions/group-link";
import type { Side, Sides } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";

/** The two groups of a row side by side, and whether the whole of each is meant. */
export function PairCards(props: {
  sides: Pick<Sides, "source" | "target">;
  /** null on an empty side. */
  source: Group | null;
  target: Group | null;
  /** null where the table does not have the pair. */
  row: MapRow | null;
  /** How many rows the source and the target have. */
  rows: { ofSource: number; ofTarget: number };
}) {
  const { sides, source, target, row, rows } = props;
  return (
    <div className="mb-6 grid items-stretch gap-2 sm:grid-cols-[1fr_auto_1fr]">
      <GroupCard
        side={sides.source}
        group={source}
        note={row && partNote(row.sourcePart, rows.ofSource, "to")}
      />
      <p aria-hidden="true" className="hidden self-center text-2xl text-soft sm:block">
        →
      </p>
      <GroupCard
        side={sides.target}
        group={target}
        note={row && partNote(row.targetPart, rows.ofTarget, "from")}
      />
    </div>
  );
}

/** A part of a row's page under its heading. */
export function PairSection({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="mt-9">
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      {children}
    </section>
  );
}

function GroupCard({ side, group, note }: { side: Side; group: Group | null; note: string | null }) {
  return (
    <div className="rounded-card border border-line bg-card px-4 py-3">
      <p className="text-[0.9rem] font-semibold text-soft">{side.name}</p>
      {group ? (
        <>
          <p className="text-[1.1rem] leading-snug">
            <GroupLink edition={side} group={group} className="visited:text-accent" />
          </p>
          {note && <p className="mt-1 text-[0.92rem] text-soft">{note}</p>}
        </>
      ) : (
        <p className="text-[1.1rem] leading-snug text-soft">nothing</p>
      )}
    </div>
  );
}

function partNote(part: boolean, rows: number, way: "to" | "from"): string {
  if (!part) return `The whole group: it ${way === "to" ? "goes nowhere else" : "comes from nowhere else"}.`;
  const others = quantity(rows - 1, "other group");
  return way === "to"
    ? `A part of the group: it goes to ${others} too.`
    : `A part of the group: it comes from ${others} too.`;
}
