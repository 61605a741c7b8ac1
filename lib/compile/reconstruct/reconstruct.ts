import type { Decision } from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";
import type { ReviewPaper } from "#lib/compile/decisions/review-paper";
import {
  createdIssue,
  higherIssue,
  newEntriesIssue,
  type ReadIssue,
} from "#lib/compile/reconstruct/reconstruct-groups";
import { unitIssue } from "#lib/compile/reconstruct/reconstruct-unit";
import { continuations } from "#lib/correspondence/continuation";
import { deriveFromIndex, type EditionGroups } from "#lib/correspondence/derive";
import { type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import { type GroupMap, mapsByGroup } from "#lib/correspondence/map";
import type { Group, Level } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { type Structure, structureOf } from "#lib/facts/structure";
import { appendTo } from "#lib/platform/append-to";

/** A revision as the people who make one keep it. */
export interface Revision {
  papers: ReviewPaper[];
  proposals: Proposal[];
  decisions: Decision[];
}

/** What was published of a revision, arranged for reading decisions off it. */
export interface PublishedRevision {
  source: EditionGroups["edition"];
  target: EditionGroups["edition"];
  sources: Map<string, Group>;
  targets: Map<string, Group>;
  /** What is above what in each. */
  before: Structure;
  after: Structure;
  /** The level of the unit groups. */
  unitLevel: Level;
  /** Which group lives on as which, at every level, and the other way round. */
  livesOnAs: Map<string, string>;
  continues: Map<string, string>;
  /** Maps of groups of each level, in order. */
  mapsOf: ReturnType<typeof mapsByGroup>;
}

/**
 * A published revision reconstructed as accepted proposals, from the two structures and an index that carries the codes
 * of both: a review paper for each major group of the earlier edition, and in it an issue for each group that does not
 * live on under its code and title with all of its content, for each group that is created, and for the index entries
 * that are coded in the later edition alone. Compiling the decisions gives back what was published.
 *
 * It shows what was published, not what was said: which group lives on as which is read by the rule of continuations.
 */
export function reconstructRevision(
  source: EditionGroups,
  target: EditionGroups,
  entries: readonly IndexEntry[],
): Revision {
  const published = readPublished(source, target, entries);
  const { before, after } = published;
  const majors = before.childrenOf("");
  const created = [...published.targets.keys()].filter((code) => !published.continues.has(code));
  const entriesOf = newEntries(published, entries);
  const revision: Revision = { papers: [], proposals: [], decisions: [] };
  for (const major of majors) {
    const isIn = ({ ancestorsOf }: Structure, code: string) => [...ancestorsOf(code), code][0] === major.code;
    const isUnit = ({ levelOf }: Structure, code: string) => levelOf(code) === published.unitLevel;
    const sources = [...published.sources.keys()].filter((code) => isIn(before, code));
    const own = created.filter((code) => isIn(after, code));
    const issues = [
      ...sources
        .filter((code) => !isUnit(before, code))
        .flatMap((code) => higherIssue(published, code) ?? []),
      ...own.filter((code) => !isUnit(after, code)).map((code) => createdIssue(published, code)),
      ...sources.filter((code) => isUnit(before, code)).flatMap((code) => unitIssue(published, code) ?? []),
      ...own.filter((code) => isUnit(after, code)).map((code) => createdIssue(published, code)),
      ...[...entriesOf]
        .filter(([code]) => isIn(after, code))
        .map(([code, added]) => newEntriesIssue(published, code, added)),
    ];
    addPaper(revision, published, major, issues);
  }
  return revision;
}

function readPublished(
  source: EditionGroups,
  target: EditionGroups,
  entries: readonly IndexEntry[],
): PublishedRevision {
  const { table } = deriveFromIndex(source, target, entries);
  const levels = Array.from({ length: table.sourceLevel - 1 }, (_, at) => (at + 1) as TableLevel);
  const higher = levels.map((level) => tableAtLevels(table, source.groups, target.groups, level, level));
  const livingOn = [...higher, table].flatMap(continuations);
  const maps: GroupMap[] = [...higher, table].flatMap((one) => one.maps);
  return {
    source: source.edition,
    target: target.edition,
    sources: groupsDownTo(table.sourceLevel, source.groups),
    targets: groupsDownTo(table.targetLevel, target.groups),
    before: structureOf(source.groups),
    after: structureOf(target.groups),
    unitLevel: table.sourceLevel,
    livesOnAs: new Map(livingOn.map((pair) => [pair.source, pair.target])),
    continues: new Map(livingOn.map((pair) => [pair.target, pair.source])),
    mapsOf: mapsByGroup(maps),
  };
}

/** Groups down to the unit groups, in code order. */
function groupsDownTo(unitLevel: Level, groups: readonly Group[]): Map<string, Group> {
  const held = [...structureOf(groups).groups.values()].filter(({ level }) => level <= unitLevel);
  return new Map(held.sort((a, b) => (a.code < b.code ? -1 : 1)).map((group) => [group.code, group]));
}

/** Entries coded in the later edition alone, by the group they are in there. */
function newEntries(
  { source, target }: PublishedRevision,
  entries: readonly IndexEntry[],
): Map<string, IndexEntry[]> {
  const byCode = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const codes: Readonly<Record<string, string | undefined>> = entry.codes;
    const code = codes[target];
    if (code === undefined || codes[source] !== undefined) continue;
    appendTo(byCode, code, entry);
  }
  return new Map([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const REASON =
  "Read off the published structures and coding index: this is what was published, not a record of what was said.";

function addPaper(
  revision: Revision,
  { source, target }: PublishedRevision,
  major: Group,
  issues: readonly ReadIssue[],
): void {
  const paper = `published-${source}-${target}-${major.code}`;
  revision.papers.push({
    id: paper,
    title: `Review of Major Group ${major.code}, ${major.title}, as published`,
    label: `Major Group ${major.code} as published`,
    edition: source,
    majorGroup: major.code,
    issues: issues.map(({ question, evidence, sources, targets }, at) => ({
      id: `${paper}-${at + 1}`,
      paper,
      number: at + 1,
      question,
      origin: "reconstruction",
      evidence,
      sources,
      targets,
    })),
  });
  for (const [at, { title, changes }] of issues.entries()) {
    const issue = `${paper}-${at + 1}`;
    const proposal = { id: `${issue}-proposal`, version: 1 };
    revision.proposals.push({ ...proposal, issue, title, changes });
    revision.decisions.push({
      id: `${issue}-decision`,
      issue,
      outcome: "accepted",
      proposal,
      reason: REASON,
      decidedOn: null,
      meeting: null,
      reverses: null,
    });
  }
}
