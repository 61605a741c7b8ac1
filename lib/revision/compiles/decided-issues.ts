import { sourcesOf, targetsOf } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { EditionId } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";
import { appendTo } from "#lib/platform/append-to";
import type { MapDecision } from "#lib/revision/compiles/map-decisions";

/** An issue as the decisions of a table name it. */
export interface DecidedIssue {
  id: string;
  /** What people call it: "Major Group 2, issue 14". */
  label: string;
  /** Title of the version that was decided on; "" where it is not known. */
  title: string;
}

/** The issues behind a table, from the decisions that it rests on alone: what is at work beside them is not among them. */
export interface DecidedIssues {
  /** Those whose decisions name a group of either edition, in order of the decisions. */
  naming(edition: EditionId, code: string): DecidedIssue[];
  /** Title of a version that was decided on; "" where it is not known. */
  titleOf(proposal: MapDecision["proposal"]): string;
}

/** How the titles of versions are found by: "age-1-proposal/2". */
export function versionId({ id, version }: MapDecision["proposal"]): string {
  return `${id}/${version}`;
}

/** @param titles of the versions decided on, by `versionId` */
export function decidedIssues(
  decisions: readonly DecisionInEffect[],
  { source, target }: EditionPair,
  titles: ReadonlyMap<string, string>,
): DecidedIssues {
  const titleOf = (proposal: MapDecision["proposal"]) => titles.get(versionId(proposal)) ?? "";
  const naming = new Map<string, DecidedIssue[]>();
  for (const { issue, proposal, version, changes } of decisions) {
    const decided = { ...issue, title: titleOf({ id: proposal, version }) };
    const named = new Set([
      ...changes.flatMap(sourcesOf).map((code) => `${source} ${code}`),
      ...changes.flatMap(targetsOf).map(({ code }) => `${target} ${code}`),
    ]);
    for (const group of named) appendTo(naming, group, decided);
  }
  return {
    naming: (edition, code) => naming.get(`${edition} ${code}`) ?? [],
    titleOf,
  };
}
