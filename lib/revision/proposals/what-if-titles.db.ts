import { readRegister } from "#lib/coding-index/coding-index.db";
import type { RevisedEntry } from "#lib/compile/basis";
import type { Change } from "#lib/compile/decisions/change";
import type { WhatIf } from "#lib/compile/what-if";
import { readCompiled, readStoredRevision } from "#lib/revision/revision.db";
import { nameInRevision } from "#lib/revision/revision-view";

/** What the groups and entries that a what-if names are called. */
export interface WhatIfTitles {
  /** What the edition that is revised and the new one are called: "SOC2010". */
  editions: { source: string; target: string };
  /** Of a group of the edition that is revised; "" where it has none. */
  source: (code: string) => string;
  /** Of a group of the new edition, with the proposal or without it. */
  target: (code: string) => string;
  entry: (uid: string) => Pick<RevisedEntry, "title" | "add" | "ind"> | undefined;
}

/** An answer with what its groups and entries are called. */
export interface NamedWhatIf {
  whatIf: WhatIf;
  titles: WhatIfTitles;
}

/** @param changes those of the proposal: entries that it adds are called as it calls them */
export async function readWhatIfTitles(
  revision: string,
  { groups }: WhatIf,
  changes: readonly Change[],
): Promise<WhatIfTitles> {
  const [{ basis, compiled, data }, stored, register] = await Promise.all([
    readCompiled(revision),
    readStoredRevision(revision),
    readRegister("working"),
  ]);
  const named = [
    ...compiled.edition.groups,
    ...groups.vanish,
    ...groups.appear,
    ...groups.change.map(({ after }) => after),
  ];
  const targets = new Map(named.map(({ code, title }) => [code, title]));
  const added = new Map(
    changes.flatMap((change) =>
      change.type === "add entries" ? change.entries.map((entry) => [entry.uid, entry] as const) : [],
    ),
  );
  const heading = stored ?? { target: basis.target, targetShortTitle: "" };
  return {
    editions: {
      source: nameInRevision(basis.source, heading, data.editions),
      target: nameInRevision(basis.target, heading, data.editions),
    },
    source: (code) => basis.groups.get(code)?.title ?? "",
    target: (code) => targets.get(code) ?? "",
    entry: (uid) => register.byUid.get(uid) ?? added.get(uid),
  };
}
