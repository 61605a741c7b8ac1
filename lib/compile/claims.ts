import { type RevisionBasis, sourceOf } from "#lib/compile/basis";
import type { Change, Continues, Describe, NewEntry, Part, TargetGroup } from "#lib/compile/decisions/change";
import { unfitReason } from "#lib/compile/decisions/change-fit";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { type Cause, problem, type RevisionProblem } from "#lib/compile/problem";
import { listsBy } from "#lib/platform/lists-by";

/** What a decision says becomes of the content of a group that no part names. */
export type RestClaim = { source: string; cause: Cause } & (
  | { fate: "lives on"; to: Continues }
  /** `whole`: there are no parts, the group goes as one. */
  | { fate: "goes"; to: TargetGroup; whole: boolean }
  | { fate: "removed" }
  /** A split that leaves it open. Above the unit groups there is nothing to say: content is of unit groups. */
  | { fate: "open" }
);

export interface PartClaim extends Part {
  source: string;
  cause: Cause;
}

/** A group of the new edition that a change gives a title. */
export interface Declaration {
  to: TargetGroup & { title: string };
  /** Whether a change creates it, so that no earlier content need go to it. */
  created: boolean;
  cause: Cause;
}

/** Every change of some decisions as claims on content, on codes and on entries: what a compile works with. */
export interface Claims {
  declared: Declaration[];
  rests: RestClaim[];
  parts: PartClaim[];
  added: { entry: NewEntry; to: TargetGroup; cause: Cause }[];
  removed: { uid: string; cause: Cause }[];
  described: { change: Describe; cause: Cause }[];
  problems: RevisionProblem[];
}

/** Changes that name unknown groups or entries, or that do not fit their kind, claim nothing and are problems instead. */
export function claimsOf(basis: RevisionBasis, decision: DecisionInEffect): Claims {
  const claims = noClaims();
  for (const change of decision.changes) {
    const cause = { decision, change };
    const unfit = unfitReason(basis, change);
    if (unfit) claims.problems.push(problem(unfit.rule, unfit, [cause], unfit.message));
    else claim(basis, claims, cause);
  }
  return claims;
}

/** The claims of several decisions, in their order. */
export function allClaims(each: Iterable<Claims>): Claims {
  const all = noClaims();
  for (const { declared, rests, parts, added, removed, described, problems } of each) {
    for (const one of declared) all.declared.push(one);
    for (const one of rests) all.rests.push(one);
    for (const one of parts) all.parts.push(one);
    for (const one of added) all.added.push(one);
    for (const one of removed) all.removed.push(one);
    for (const one of described) all.described.push(one);
    for (const one of problems) all.problems.push(one);
  }
  return all;
}

function noClaims(): Claims {
  return { declared: [], rests: [], parts: [], added: [], removed: [], described: [], problems: [] };
}

function claim(basis: RevisionBasis, claims: Claims, cause: Cause): void {
  const { change } = cause;
  const declare = (to: TargetGroup | null, created = false) => {
    if (to?.title !== undefined) claims.declared.push({ to: { ...to, title: to.title }, created, cause });
  };
  switch (change.type) {
    case "split": {
      const { source, parts, residual } = change;
      for (const part of parts) declare(part.to);
      if (source.length === 4) claims.parts.push(...parts.map((part) => ({ ...part, source, cause })));
      if (residual === null) claims.rests.push({ source, cause, fate: "open" });
      else if (residual.fate === "removed") claims.rests.push({ source, cause, fate: "removed" });
      else if (residual.fate === "lives on") {
        claims.rests.push({ source, cause, fate: "lives on", to: residual.to });
      } else {
        declare(residual.to);
        claims.rests.push({ source, cause, fate: "goes", to: residual.to, whole: false });
      }
      return;
    }
    case "merge":
      declare(change.to);
      for (const source of change.sources) {
        claims.rests.push({
          source,
          cause,
          fate: "goes",
          to: change.to,
          whole: change.apartFrom === undefined,
        });
      }
      return;
    case "move":
    case "rename":
    case "recode":
      claims.rests.push({ source: change.source, cause, fate: "lives on", to: change.to });
      return;
    case "create":
      declare(change.group, true);
      return;
    case "remove":
      claims.rests.push({ source: change.source, cause, fate: "removed" });
      return;
    case "transfer": {
      declare(change.to);
      claims.parts.push({ source: change.source, content: change.content, to: change.to, cause });
      return;
    }
    case "add entries":
      declare(change.to);
      for (const entry of change.entries) claims.added.push({ entry, to: change.to, cause });
      return;
    case "remove entries":
      for (const uid of change.uids) claims.removed.push({ uid, cause });
      return;
    case "reassign entries":
      declare(change.to);
      claims.parts.push(...reassigned(basis, change).map((part) => ({ ...part, cause })));
      return;
    case "describe":
      claims.described.push({ change, cause });
      return;
  }
}

/** Entries to reassign as a part of each group that they are in. */
function reassigned(
  basis: RevisionBasis,
  { uids, to }: Extract<Change, { type: "reassign entries" }>,
): Omit<PartClaim, "cause">[] {
  const bySource = listsBy(uids, (uid) => sourceOf(basis, uid) ?? "");
  return [...bySource].map(([source, own]) => ({ source, content: { by: "entries", uids: own }, to }));
}
