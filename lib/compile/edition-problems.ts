import type { RevisionBasis } from "#lib/compile/basis";
import { problem, type RevisionProblem, type RevisionRule } from "#lib/compile/problem";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import type { TargetDraft } from "#lib/compile/target-groups";
import { isProvisional } from "#lib/compile/target-key";
import { comparableTitle } from "#lib/facts/comparable-title";
import { appendTo } from "#lib/platform/append-to";
import { listed } from "#lib/platform/listed";

/** The end of a title for what is not elsewhere classified, in the spellings that papers have. */
const NEC = /\b(?:n\.?e\.?c\.?|not elsewhere classified)$/i;

/** Where the new edition breaks a rule of structure, or where a code may mislead. */
export function editionProblems(
  basis: RevisionBasis,
  groups: ReadonlyMap<string, TargetDraft>,
  protectedCodes: readonly ProtectedCode[],
): RevisionProblem[] {
  const below = new Map<string, TargetDraft[]>();
  const titles = new Map<string, TargetDraft[]>();
  for (const group of groups.values()) {
    if (group.parent !== null) appendTo(below, group.parent, group);
    const title = `${group.level} ${basis.comparableTitles.get(group.title) ?? comparableTitle(group.title)}`;
    appendTo(titles, title, group);
  }
  const protections = new Map(protectedCodes.map(({ code, reason }) => [code, reason]));
  const problems = [...groups.values()].flatMap((group) => {
    const children = below.get(group.code) ?? [];
    const protection = protections.get(group.code);
    return [
      ...placeProblems(basis, group, groups, children),
      ...conventionProblems(basis, group, children),
      ...reuseProblems(basis, group),
      ...(protection === undefined
        ? []
        : [of(group, "code-protected", `${group.code} is a protected code: ${protection}. Choose another.`)]),
    ];
  });
  for (const same of titles.values()) {
    if (same.length < 2) continue;
    const causes = same.flatMap((group) => group.causes);
    const codes = same.map(({ code }) => code);
    const message = `${listed(codes)} have the same title, ${same[0]?.title}. Word one differently.`;
    problems.push(problem("title-unique", { targets: codes }, causes, message));
  }
  return problems;
}

function placeProblems(
  { unitLevel }: RevisionBasis,
  group: TargetDraft,
  groups: ReadonlyMap<string, TargetDraft>,
  children: readonly TargetDraft[],
): RevisionProblem[] {
  const { code, title, level, parent } = group;
  const problems: RevisionProblem[] = [];
  if (isProvisional(code)) {
    problems.push(of(group, "code-given", `${title} has no code yet. Give it one under ${parent}.`));
  }
  // While a group has no code it goes by that of the group above it, which says nothing to a reader.
  const name = isProvisional(code) ? title : `${code} ${title}`;
  for (const stated of group.parents) {
    if (stated.parent === parent) continue;
    const message = `${code} ${title} is put under ${stated.parent}, but its code puts it under ${parent}. Change one of the two.`;
    problems.push(problem("parent-fits", { targets: [code] }, [stated.cause], message));
  }
  if (parent === null && level > 1) {
    problems.push(of(group, "no-orphan", `${name} has no group above it. Say under which group it is.`));
  }
  if (parent !== null && !groups.has(parent)) {
    problems.push(
      of(
        group,
        "no-orphan",
        isProvisional(code)
          ? `${title} is put under ${parent}, and there is no such group. Declare it, or choose another.`
          : `${name} has no group above it. Declare ${parent}, or give it another code.`,
      ),
    );
  }
  if (level < unitLevel && children.length === 0) {
    problems.push(of(group, "no-childless", `${name} has no groups below it. Give it some, or remove it.`));
  }
  return problems;
}

function conventionProblems(
  { structure, unitLevel }: RevisionBasis,
  group: TargetDraft,
  children: readonly TargetDraft[],
): RevisionProblem[] {
  const { code, title, level } = group;
  const { endings } = structure.shape;
  if (endings === null || isProvisional(code)) return [];
  const problems: RevisionProblem[] = [];
  if (level === unitLevel && NEC.test(title) && !code.endsWith(endings.residual)) {
    problems.push(
      of(group, "nec-ends-9", `${code} ${title} should have a code that ends in ${endings.residual}.`),
    );
  }
  const [only] = children;
  if (level === unitLevel - 1 && children.length === 1 && only && !only.code.endsWith(endings.only)) {
    const message = `${only.code} ${only.title} is the only unit group of ${code} and should have a code that ends in ${endings.only}.`;
    problems.push(of(only, "single-ends-0", message));
  }
  return problems;
}

function reuseProblems(basis: RevisionBasis, group: TargetDraft): RevisionProblem[] {
  const earlier = basis.groups.get(group.code);
  if (!earlier || group.continued.includes(group.code)) return [];
  const now = group.title.replace(/\.$/, "");
  const message = `${group.code} was ${earlier.title} and is now ${now}. Choose another code unless there is none.`;
  return [problem("code-reused", { sources: [group.code], targets: [group.code] }, group.causes, message)];
}

function of(group: TargetDraft, rule: RevisionRule, message: string): RevisionProblem {
  return problem(rule, { targets: [group.code] }, group.causes, message);
}
