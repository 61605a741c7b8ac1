import { readFileSync } from "node:fs";
import type { RevisionBasis } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { readBundled } from "#lib/imports/bundled/bundled";
import { MAJOR_GROUP_3_FILE, majorGroup3Paper } from "#lib/revision/papers/major-group-3-paper";
import { type RevisionView, revisionView } from "#lib/revision/revision-view";

/** A revision as pages have it. */
export function held(revision: Revision, basis: RevisionBasis): RevisionView {
  const { decisions, proposals, papers } = revision;
  return revisionView(
    {
      id: "r",
      source: basis.source,
      target: basis.target,
      title: "Revision",
      kind: "as written",
      status: "open",
      targetTitle: "",
      targetShortTitle: "",
      note: "",
      ...revision,
      stages: new Map(),
      openPapers: new Set(),
    },
    basis,
    compile(basis, decisionsInEffect(decisions, proposals, papers)),
  );
}

/** The Major Group 3 paper and the published revision, with what they are compiled on. */
export function revisionViews(): {
  basis: RevisionBasis;
  majorGroup3: RevisionView;
  published: RevisionView;
} {
  const { revision, basis } = publishedRevision(readBundled(), { source: "soc2010", target: "soc2020" });
  const paper = majorGroup3Paper(readFileSync(`data/${MAJOR_GROUP_3_FILE}`, "utf8"), basis.groups);
  return { basis, majorGroup3: held(paper, basis), published: held(revision, basis) };
}
