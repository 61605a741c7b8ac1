import type { RevisionBasis } from "#lib/compile/basis";
import type { Claims } from "#lib/compile/claims";
import { decisionIds, problem, type RevisionProblem } from "#lib/compile/problem";
import type { TargetDraft } from "#lib/compile/target-groups";
import type { KeyOf } from "#lib/compile/target-key";
import type { GroupMap } from "#lib/correspondence/map";
import { appendTo } from "#lib/platform/append-to";

/** Unit groups that no content comes to: created ones come from nothing, the others are a problem. */
export function creationsOf(
  { unitLevel }: RevisionBasis,
  groups: ReadonlyMap<string, TargetDraft>,
  maps: readonly GroupMap[],
): { creations: GroupMap[]; problems: RevisionProblem[] } {
  const mapped = new Set(maps.map(({ target }) => target));
  const creations: GroupMap[] = [];
  const problems: RevisionProblem[] = [];
  for (const { code, title, level, created, causes } of groups.values()) {
    if (level !== unitLevel || mapped.has(code)) continue;
    if (created) {
      const evidence = { entries: [], unchanged: false, decisions: decisionIds(causes) };
      creations.push({ source: null, target: code, evidence });
    } else {
      const message = `${code} ${title} has no job titles. Say which go to it, or create it as a group that starts with none.`;
      problems.push(problem("target-mapped", { targets: [code] }, causes, message));
    }
  }
  return { creations, problems };
}

/** Unit groups merged into one that nothing else comes to: GSIM has two sources at least for a merger, and an existing target for a take-over. */
export function loneMerges(
  { entriesOf }: RevisionBasis,
  claims: Claims,
  keyOf: KeyOf,
  maps: readonly GroupMap[],
): RevisionProblem[] {
  const sources = new Map<string | null, (string | null)[]>();
  for (const { source, target } of maps) appendTo(sources, target, source);
  return claims.rests.flatMap((rest) => {
    const key = rest.fate === "goes" && rest.whole && entriesOf.has(rest.source) ? keyOf(rest.to) : null;
    const [only, ...others] = sources.get(key) ?? [];
    if (key === null || only !== rest.source || others.length > 0) return [];
    const message = `${rest.source} is merged into ${key}, but nothing else is. Merge others with it, or recode or rename it.`;
    return [problem("kind-fits", { sources: [rest.source], targets: [key] }, [rest.cause], message)];
  });
}
