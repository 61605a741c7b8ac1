import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type CompiledRevision, compile } from "#lib/compile/compile";
import type { Change } from "#lib/compile/decisions/change";
import { type DecisionInEffect, decisionsInEffect } from "#lib/compile/decisions/decision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { type RevisionView, revisionView } from "#lib/revision/revision-view";
import type { StoredRevision } from "#lib/revision/stored-revision";

const TITLES: Record<string, string> = {
  1: "Care and trade",
  11: "Care",
  111: "Nursing",
  1111: "Nurses",
  1112: "Midwives",
  1119: "Nursing n.e.c.",
  112: "Childcare",
  1121: "Nannies",
  1122: "Playworkers",
  12: "Trade",
  121: "Selling",
  1210: "Sellers",
  2: "Making",
  21: "Food making",
  211: "Cooking",
  2111: "Cooks",
  2112: "Bakers",
};

/** How many entries each unit group of the small edition has: "1111-0", "1111-1" … */
export const ENTRIES_EACH = 4;

/**
 * A small edition: two major groups, four minor groups, eight unit groups with four entries each. Of the entries of each
 * the second has an industry, the third an additional qualifier, the fourth both.
 */
export function smallBasis(): RevisionBasis {
  const groups = Object.entries(TITLES).map(([code, title]) => ({ code, title }));
  const entries = groups
    .filter(({ code }) => code.length === 4)
    .flatMap(({ code, title }) =>
      Array.from({ length: ENTRIES_EACH }, (_, at) =>
        testEntry({
          uid: `${code}-${at}`,
          title: `${title} ${at}`,
          ind: at % 2 === 1 ? "films" : "",
          add: at >= 2 ? "qualified" : "",
          codes: { soc2010: code },
        }),
      ),
    );
  return basisOf({ edition: "soc2010", groups }, entries, "soc2020");
}

/** A decision on an issue of the same name. */
export function decision(id: string, ...changes: Change[]): DecisionInEffect {
  return {
    id,
    issue: { id: `issue-${id}`, label: `Issue ${id}` },
    proposal: `proposal-${id}`,
    version: 1,
    changes,
  };
}

/** The first so many entries of a group, as a selection. */
export function firstEntries(code: string, count: number) {
  return {
    by: "entries" as const,
    uids: Array.from({ length: count }, (_, at) => `${code}-${at}`),
  };
}

/** "1111>1113 d1", "1112>1112 unchanged": the maps with what they come from. */
export function mapsOf({ table }: CompiledRevision): string[] {
  return table.maps.map(
    ({ source, target, evidence }) =>
      `${source ?? ""}>${target ?? ""} ${evidence.unchanged ? "unchanged" : evidence.decisions.join("+")}`,
  );
}

/** The maps that some decision makes. */
export function decidedMaps(compiled: CompiledRevision): string[] {
  return mapsOf(compiled).filter((map) => !map.endsWith(" unchanged"));
}

/** "rule issue+issue" of each problem; advice only when asked for. */
export function problemsOf(
  { problems }: CompiledRevision,
  severity: "breach" | "warning" = "breach",
): string[] {
  return problems
    .filter((one) => one.severity === severity)
    .map(({ rule, issues }) =>
      `${rule} ${issues.map((issue) => issue.replace("issue-", "")).join("+")}`.trim(),
    );
}

/** A revision as the database would keep it, with what it compiles to, arranged for showing. */
export function viewFrom(revision: Revision, basis: RevisionBasis): RevisionView {
  const { papers, proposals, decisions } = revision;
  const decided = new Set(decisions.map(({ issue }) => issue));
  const kept: StoredRevision = {
    ...revision,
    id: "test",
    source: basis.source,
    target: basis.target,
    title: "Test",
    kind: "working",
    status: "open",
    targetTitle: "",
    targetShortTitle: "",
    note: "",
    stages: new Map(proposals.map(({ id, issue }) => [id, decided.has(issue) ? "decided" : "draft"])),
    openPapers: new Set(),
  };
  return revisionView(kept, basis, compile(basis, decisionsInEffect(decisions, proposals, papers)));
}
