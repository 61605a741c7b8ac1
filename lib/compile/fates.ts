import type { RevisionBasis } from "#lib/compile/basis";
import type { Claims, RestClaim } from "#lib/compile/claims";
import { type Cause, problem, type RevisionProblem } from "#lib/compile/problem";
import { type KeyOf, withoutAbsent } from "#lib/compile/target-key";
import { sameTitle } from "#lib/facts/comparable-title";
import { appendTo } from "#lib/platform/append-to";
import { listed } from "#lib/platform/listed";

/** What becomes of a source group, apart from any parts that go elsewhere. No causes: no decision touches it. */
export type Fate = { causes: Cause[] } & (
  | { fate: "lives on"; key: string; title: string }
  | { fate: "goes"; key: string; whole: boolean }
  | { fate: "removed" }
  /** Not known: a problem says why, unless it is above the unit groups and was split. */
  | { fate: "open" }
);

/** Something that uses a code for a group with another title. */
interface CodeUse {
  title: string;
  /** The source group that lives on under the code; null for a group that a change declares. */
  source: string | null;
  cause: Cause;
}

/**
 * The fate of every source group, groups above before those below. A group that no decision touches lives on under its
 * code and title, provided that the group above it does and that no decision uses its code for another group: code and
 * place say nothing about meaning, so where one of them is lost, where the group goes has to be said.
 */
export function fatesOf(
  basis: RevisionBasis,
  claims: Claims,
  keyOf: KeyOf,
): { fates: Map<string, Fate>; problems: RevisionProblem[] } {
  const fates = new Map<string, Fate>();
  const problems: RevisionProblem[] = [];
  const restsOf = new Map<string, RestClaim[]>();
  for (const rest of claims.rests) appendTo(restsOf, rest.source, rest);
  const uses = codeUses(basis, claims);

  /** Why a group cannot keep its code; null when it can. */
  const displacedBy = (code: string, title: string): { why: string; causes: Cause[] } | null => {
    const others = (uses.get(code) ?? []).filter(
      (use) => use.source !== code && (use.source !== null || !sameTitle(use.title, title)),
    );
    const [other] = others;
    if (other) {
      return { why: `its code is given to ${other.title}`, causes: others.map(({ cause }) => cause) };
    }
    const above = basis.groups.get(code)?.parent ?? null;
    const parent = above === null ? undefined : fates.get(above);
    if (!above || !parent || (parent.fate === "lives on" && parent.key === above)) return null;
    const causes =
      parent.causes.length > 0 ? parent.causes : (uses.get(above) ?? []).map(({ cause }) => cause);
    return { why: `${above}, the group above it, does not keep that code`, causes };
  };

  for (const [code, group] of basis.groups) {
    const rests = restsOf.get(code) ?? [];
    const { settled, clashes } = settle(code, rests, keyOf);
    problems.push(...clashes);
    const causes = rests.map(({ cause }) => cause);
    if (settled === "clash" || settled?.fate === "open") {
      if (settled !== "clash" && basis.entriesOf.has(code)) problems.push(openResidual(code, causes));
      fates.set(code, { fate: "open", causes });
    } else if (settled?.fate === "removed") fates.set(code, { fate: "removed", causes });
    else if (settled?.fate === "goes") {
      const key = keyOf(settled.to);
      if (key === null) problems.push(noDestination(code, group.title, causes));
      fates.set(
        code,
        key === null ? { fate: "open", causes } : { fate: "goes", key, whole: settled.whole, causes },
      );
    } else {
      const to = settled?.to ?? {};
      const title = to.title ?? group.title;
      const key = to.code === undefined ? code : keyOf({ ...to, title });
      if (to.title === null) problems.push(untitled(code, causes));
      const displaced = to.code === undefined ? displacedBy(code, title) : null;
      if (displaced) {
        problems.push(
          problem(
            "source-mapped",
            { sources: [code] },
            [...causes, ...displaced.causes],
            `${code} ${group.title} has no group to go to: ${displaced.why}. Say where it goes, or remove it.`,
          ),
        );
      } else if (key === null) problems.push(noDestination(code, group.title, causes));
      fates.set(
        code,
        displaced || key === null
          ? { fate: "open", causes: displaced?.causes ?? causes }
          : { fate: "lives on", key, title, causes },
      );
    }
  }
  return { fates, problems };
}

/** Which groups the changes give each code to. */
function codeUses(basis: RevisionBasis, claims: Claims): Map<string, CodeUse[]> {
  const uses = new Map<string, CodeUse[]>();
  const use = (code: string | null | undefined, by: CodeUse) => {
    if (typeof code === "string") appendTo(uses, code, by);
  };
  for (const { to, cause } of claims.declared) use(to.code, { title: to.title, source: null, cause });
  for (const rest of claims.rests) {
    if (rest.fate !== "lives on") continue;
    const title = rest.to.title ?? basis.groups.get(rest.source)?.title ?? "";
    use(rest.to.code, { title, source: rest.source, cause: rest.cause });
  }
  return uses;
}

type Settled = RestClaim | { fate: "lives on"; to: Extract<RestClaim, { fate: "lives on" }>["to"] };

/** The one thing that several claims on the rest of a group come to, or how they clash. */
function settle(
  source: string,
  rests: readonly RestClaim[],
  keyOf: KeyOf,
): { settled: Settled | "clash" | undefined; clashes: RevisionProblem[] } {
  if (rests.length < 2) return { settled: rests[0], clashes: [] };
  const stated = rests.filter(({ fate }) => fate !== "open");
  const claims = stated.length > 0 ? stated : rests;
  const clash = (what: string): { settled: "clash"; clashes: RevisionProblem[] } => ({
    settled: "clash",
    clashes: [
      problem(
        "content-once",
        { sources: [source] },
        claims.map(({ cause }) => cause),
        `two changes move the same job titles, those of ${source}: ${what}. Keep one of the changes.`,
      ),
    ],
  });
  const living = claims.flatMap((rest) => (rest.fate === "lives on" ? [rest.to] : []));
  if (living.length === 0) {
    const ends = new Set(claims.map((rest) => (rest.fate === "goes" ? `to ${keyOf(rest.to)}` : rest.fate)));
    return ends.size > 1 ? clash(listed([...ends].sort())) : { settled: claims[0], clashes: [] };
  }
  if (living.length < claims.length) return clash("by one the group stays, by another it ends");
  const codes = new Set(living.flatMap(({ code }) => (code === undefined ? [] : [code])));
  const titles = new Set(living.flatMap(({ title }) => (title === undefined ? [] : [title])));
  const worded = [...titles].filter((title) => title !== null).sort();
  const different = worded.slice(1).filter((title) => !sameTitle(title, worded[0] ?? ""));
  if (codes.size > 1)
    return clash(`it becomes ${listed([...codes].map((code) => code ?? "a group without code").sort())}`);
  if (different.length > 0) return clash(`it is named ${listed(worded.map((title) => `“${title}”`))}`);
  const to = Object.assign({}, ...living.map(withoutAbsent));
  if (codes.size > 0) to.code = [...codes][0];
  if (titles.size > 0) to.title = worded[0] ?? null;
  return { settled: { fate: "lives on", to }, clashes: [] };
}

function openResidual(code: string, causes: Cause[]): RevisionProblem {
  const message = `${code} is split, but nothing says what happens to the rest of it. Say where the rest goes, or that it is removed.`;
  return problem("residual-stated", { sources: [code] }, causes, message);
}

function noDestination(code: string, title: string, causes: Cause[]): RevisionProblem {
  return problem(
    "destination-stated",
    { sources: [code] },
    causes,
    `${code} ${title} becomes another group, but nothing says which. Say where it goes.`,
  );
}

function untitled(code: string, causes: Cause[]): RevisionProblem {
  return problem(
    "title-given",
    { targets: [code] },
    causes,
    `${code} is renamed, but the new title is missing. Give it one.`,
  );
}
