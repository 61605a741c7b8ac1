import type { RevisionBasis } from "#lib/compile/basis";
import type { CompiledRevision } from "#lib/compile/compile";
import { type CompiledLevels, compiledLevels } from "#lib/compile/compiled-levels";
import {
  type Decision,
  decisionsInEffect,
  type Outcome,
  standingDecisions,
} from "#lib/compile/decisions/decision";
import type { Issue } from "#lib/compile/decisions/issue";
import type { Proposal } from "#lib/compile/decisions/proposal";
import { issueLabel, type ReviewPaper } from "#lib/compile/decisions/review-paper";
import type { Stage } from "#lib/compile/decisions/stage";
import {
  changeStatement,
  fateInWords,
  originInWords,
  type StatedChange,
  type StatedKind,
  type Wording,
} from "#lib/compile/decisions/wording";
import type { RevisionProblem } from "#lib/compile/problem";
import type { TableLevel } from "#lib/correspondence/levels";
import type { Side } from "#lib/correspondence/reading";
import { type Edition, type EditionId, type Group, type Level, shortTitleOf } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";
import { listsBy } from "#lib/platform/lists-by";
import { draftGroupsPath } from "#lib/revision/draft/draft-address";
import type { RevisionHeading, StoredRevision } from "#lib/revision/stored-revision";

/** A revision with what its decisions compile to, arranged for showing it. It is shared by all who read it: do not change it. */
export interface RevisionView {
  heading: RevisionHeading;
  /** The edition that is revised and the one that it becomes, as pages call them. */
  editions: { source: Side; target: Side };
  papers: PaperView[];
  paper(id: string): PaperView | undefined;
  issue(id: string): IssueView | undefined;
  /** Issues that name a group of either edition, in order of their papers and numbers. */
  issuesNaming(edition: EditionId, code: string): IssueView[];
  issuesDecidedBy(decisions: readonly string[]): IssueView[];
  /** The level of the unit groups. */
  unitLevel: TableLevel;
  /** Groups down to the unit groups, by code: as they were, and as compiled. */
  sources: ReadonlyMap<string, Group>;
  targets: ReadonlyMap<string, Group>;
  /** What becomes of an earlier group, where a new one comes from: a few words. */
  fateOf(source: string): string;
  originOf(target: string): string;
  /** What the decisions compile to at one level. */
  at: CompiledLevels;
  problems: RevisionProblem[];
}

export interface PaperView extends Omit<ReviewPaper, "issues"> {
  /** Id of the revision that it is of. */
  revision: string;
  /** Whether issues can be raised in it. */
  open: boolean;
  issues: IssueView[];
}

export interface IssueView extends Issue {
  /** Id of the revision that it is raised in. */
  revision: string;
  /** "Major Group 2, issue 14". */
  label: string;
  /** The version that was decided on, or else the latest; null where nothing is proposed. */
  proposal: Proposal | null;
  /** How far the proposal has come; null where there is none. */
  stage: Stage | null;
  /** The decision that stands; null while the issue is open. */
  decision: Decision | null;
  outcome: Outcome | null;
  changes: StatedChange[];
  /** What kinds of change those are, each once. */
  kinds: StatedKind[];
}

/** Arranges a revision, with what its decisions compile to, for showing it. */
export function revisionView(
  revision: StoredRevision,
  basis: RevisionBasis,
  compiled: CompiledRevision,
  levels: CompiledLevels = compiledLevels(compiled, basis.groups.values()),
  editions: readonly Edition[] = [],
): RevisionView {
  const { decisions } = revision;
  const targets = new Map(
    compiled.edition.groups.map(({ code, title, level, parent }): [string, Group] => [
      code,
      { code, title, level, parent },
    ]),
  );
  const levelAt = (level: Level | null | undefined) =>
    level && level <= basis.unitLevel ? levels(level as TableLevel) : undefined;
  const levelBefore = (code: string) => levelAt(basis.groups.get(code)?.level);
  const levelAfter = (code: string) => levelAt(targets.get(code)?.level);
  const wording: Wording = {
    sources: basis.groups,
    targets,
    structure: basis.structure,
    sourceChange: (code) => levelBefore(code)?.sources.get(code),
    targetChange: (code) => levelAfter(code)?.targets.get(code),
    entriesOf: (source) => basis.entriesOf.get(source) ?? [],
  };
  const held = paperViews(revision, wording);
  const issues = held.flatMap((paper) => paper.issues);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const issueOf = new Map(decisions.map(({ id, issue }) => [id, issue]));
  const naming = new Map<string, IssueView[]>();
  const name = (edition: EditionId, code: string, issue: IssueView) =>
    appendTo(naming, `${edition} ${code}`, issue);
  for (const issue of issues) {
    for (const code of issue.sources) name(basis.source, code, issue);
    for (const code of issue.targets) name(basis.target, code, issue);
  }
  const issuesDecidedBy = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => issueOf.get(id)))].flatMap((id) => byId.get(id ?? "") ?? []);
  const { id, source, target, title, kind, status, note, targetTitle, targetShortTitle } = revision;
  const side = (edition: EditionId): Side => ({
    edition,
    name: nameInRevision(edition, revision, editions),
    ...(edition === target && inDraft(revision, editions) && { groupsPath: draftGroupsPath(id) }),
  });
  return {
    heading: { id, source, target, title, kind, status, note, targetTitle, targetShortTitle },
    editions: { source: side(source), target: side(target) },
    papers: held,
    paper: (id) => held.find((paper) => paper.id === id),
    issue: (id) => byId.get(id),
    issuesNaming: (edition, code) => naming.get(`${edition} ${code}`) ?? [],
    issuesDecidedBy,
    unitLevel: basis.unitLevel as TableLevel,
    sources: basis.groups,
    targets,
    fateOf: (code) => fateInWords(wording.sourceChange(code), levelBefore(code)?.table.maps ?? []),
    originOf: (code) => originInWords(wording.targetChange(code), levelAfter(code)?.table.maps ?? []),
    at: levels,
    problems: compiled.problems,
  };
}

/** Whether the edition that a revision makes is seen in its draft alone, or as a correction would have it. */
function inDraft(
  { kind, status, target, correctsReleaseId }: StoredRevision,
  editions: readonly Edition[],
): boolean {
  const held = editions.some(({ id }) => id === target);
  return kind === "working" && status === "open" && (!held || (correctsReleaseId ?? null) !== null);
}

/** What an edition is called in a revision: by its label, which the revision gives to the one that is not held yet. */
export function nameInRevision(
  edition: EditionId,
  { target, targetShortTitle }: Pick<RevisionHeading, "target" | "targetShortTitle">,
  editions: readonly Edition[],
): string {
  const held = editions.some(({ id }) => id === edition);
  return !held && edition === target && targetShortTitle !== ""
    ? targetShortTitle
    : shortTitleOf(edition, editions);
}

function paperViews(
  { id: revision, papers, proposals, decisions, stages, openPapers }: StoredRevision,
  wording: Wording,
): PaperView[] {
  const inEffect = new Set(decisionsInEffect(decisions, proposals, papers).map(({ id }) => id));
  const proposalsOf = listsBy(proposals, ({ issue }) => issue);
  const decisionsOf = listsBy(standingDecisions(decisions), ({ issue }) => issue);
  return papers.map((paper) => ({
    ...paper,
    revision,
    open: openPapers.has(paper.id),
    issues: paper.issues.map((issue): IssueView => {
      const taken = decisionsOf.get(issue.id) ?? [];
      const decision = taken.find(({ id }) => inEffect.has(id)) ?? taken.at(-1) ?? null;
      const versions = proposalsOf.get(issue.id) ?? [];
      const proposal = decidedVersion(decision, versions) ?? latest(versions);
      const changes = (proposal?.changes ?? []).map((change, _, all) =>
        changeStatement(change, wording, all),
      );
      return {
        ...issue,
        revision,
        label: issueLabel(paper, issue.number),
        proposal,
        stage: proposal ? (stages.get(proposal.id) ?? null) : null,
        decision,
        outcome: decision?.outcome ?? null,
        changes,
        kinds: [...new Set(changes.map(({ kind }) => kind))],
      };
    }),
  }));
}

function decidedVersion(decision: Decision | null, versions: readonly Proposal[]): Proposal | undefined {
  const decided = decision?.proposal;
  return decided
    ? versions.find(({ id, version }) => id === decided.id && version === decided.version)
    : undefined;
}

function latest(versions: readonly Proposal[]): Proposal | null {
  return [...versions].sort((a, b) => a.version - b.version).at(-1) ?? null;
}
