import { sourcesOf } from "#lib/compile/decisions/change";
import { isProvisional } from "#lib/compile/target-key";
import type { TableLevel } from "#lib/correspondence/levels";
import { parentOf } from "#lib/facts/code";
import { sameTitle } from "#lib/facts/comparable-title";
import type { Group } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";
import {
  type Compiled,
  type NamedGroup,
  namedGroups,
  type ProposedIssue,
} from "#lib/revision/papers/proposed-groups";

/** How a proposed group stands in the edition that was published in the end. */
export const ADOPTIONS = [
  "adopted as proposed",
  "another code",
  "another title",
  "another code and title",
  "not adopted",
] as const;
export type Adoption = (typeof ADOPTIONS)[number];

export interface IssueAgainstPublished {
  issue: ProposedIssue;
  /** The groups that the issue proposes or sends content to, each once, in the order in which its proposal names them. */
  groups: ProposedGroup[];
  /** What became of the groups that it is about. */
  sources: SourceAgainstPublished[];
}

export interface ProposedGroup {
  /** null where the paper gives none. */
  code: string | null;
  /** null where the paper says that there will be another title, but not which. */
  title: string | null;
  adoption: Adoption;
  /** The published group; for one that was not adopted, what the earlier group became, or null where it was to be new. */
  published: Group | null;
}

/** A group of the earlier edition and where its content was published, most entries first. */
export interface SourceAgainstPublished extends Group {
  targets: PublishedTarget[];
}

export interface PublishedTarget extends Group {
  /** How many index entries go there. */
  entries: number;
}

/**
 * Sets a paper as written against what was published. A proposed group is looked for among the published ones of its
 * level: by code and title, by title, by code, each time only where content that was to go to it did go there; then, for
 * a group that nothing was found for, the one that is made up of that content for more than half.
 * @param issues of the paper
 * @param written what the paper itself compiles to
 * @param published what the published decisions compile to
 */
export function paperAgainstPublished(
  issues: readonly ProposedIssue[],
  written: Compiled,
  published: Compiled,
): IssueAgainstPublished[] {
  const flows = flowsOf(published);
  const named = issues.map((issue) => namedGroups(issue, written));
  const direct = new Map(named.flat().map((group) => [group, directMatch(group, published, flows)]));
  const taken = new Set([...direct.values()].flatMap((match) => match?.published?.code ?? []));
  return issues.map((issue, at) => ({
    issue,
    groups: (named[at] ?? []).map((group) => {
      const match = direct.get(group) ?? mostlyOf(group, written, published, flows, taken);
      const code = isProvisional(group.key) ? null : group.key;
      return { code, title: group.title, ...(match ?? { adoption: "not adopted", published: null }) };
    }),
    sources: sourcesIn(issue).map((code) => ({
      code,
      title: published.sources.get(code)?.title ?? "",
      targets: flows.targetsOf(code),
    })),
  }));
}

type Match = Pick<ProposedGroup, "adoption" | "published">;

/** The published group with the code or title that the paper gives; null where no content shows that it is the one. */
function directMatch(group: NamedGroup, published: Compiled, flows: Flows): Match | null {
  const { key, title, level, from, continues } = group;
  const kept = continues === null ? null : flows.continuationOf(continues);
  const earlier = continues === null ? null : (published.sources.get(continues) ?? null);
  const isUnchanged = kept !== null && kept.code === continues && sameTitle(kept.title, earlier?.title ?? "");
  const changes = key !== continues || title === null || !sameTitle(title, earlier?.title ?? "");
  if (isUnchanged && changes) return { adoption: "not adopted", published: kept };
  const receives = ({ code }: Group) => from.size === 0 || flows.sourcesOf(code).some((own) => from.has(own));
  const ownCode = published.targets.get(key);
  if (ownCode && receives(ownCode) && title !== null && sameTitle(ownCode.title, title)) {
    return { adoption: "adopted as proposed", published: ownCode };
  }
  const ownTitle = [...published.targets.values()].find(
    (one) => one.code.length === level && title !== null && sameTitle(one.title, title) && receives(one),
  );
  if (ownTitle) {
    return { adoption: isProvisional(key) ? "adopted as proposed" : "another code", published: ownTitle };
  }
  if (ownCode && receives(ownCode)) return { adoption: "another title", published: ownCode };
  return null;
}

/** The group that most of the content went to, where that makes up more than half of it; not one that another group became. */
function mostlyOf(
  { key, level, from }: NamedGroup,
  written: Compiled,
  published: Compiled,
  flows: Flows,
  taken: ReadonlySet<string>,
): Match | null {
  const livesElsewhere = (code: string) => {
    const earlier = published.at(level).targets.get(code)?.continuation?.source;
    const proposed = earlier && written.at(level).sources.get(earlier)?.continuation?.target;
    return proposed !== undefined && proposed !== "" && proposed !== key;
  };
  const received = new Map<string, number>();
  for (const source of from) {
    for (const { code, entries } of flows.targetsOf(source)) {
      if (!taken.has(code) && !livesElsewhere(code)) received.set(code, (received.get(code) ?? 0) + entries);
    }
  }
  const [most] = [...received].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!most || most[1] * 2 <= flows.entriesOf(most[0])) return null;
  const group = published.targets.get(most[0]) ?? null;
  return { adoption: isProvisional(key) ? "another title" : "another code and title", published: group };
}

function sourcesIn({ sources, proposal }: ProposedIssue): string[] {
  return [...new Set([...sources, ...(proposal?.changes ?? []).flatMap(sourcesOf)])].sort();
}

/** Where published content came from and went, at the level of each code. */
interface Flows {
  targetsOf(source: string): PublishedTarget[];
  sourcesOf(target: string): string[];
  entriesOf(target: string): number;
  continuationOf(source: string): Group | null;
}

function flowsOf({ at, targets }: Compiled): Flows {
  const forward = new Map<string, PublishedTarget[]>();
  const backward = new Map<string, { source: string; entries: number }[]>();
  for (const level of [1, 2, 3, 4] as const) {
    for (const { source, target, evidence } of at(level).table.maps) {
      if (source === null || target === null) continue;
      const entries = evidence.entries.length;
      const group = { code: target, title: targets.get(target)?.title ?? "", entries };
      appendTo(forward, source, group);
      appendTo(backward, target, { source, entries });
    }
  }
  return {
    targetsOf: (source) => [...(forward.get(source) ?? [])].sort((a, b) => b.entries - a.entries),
    sourcesOf: (target) => (backward.get(target) ?? []).map(({ source }) => source),
    entriesOf: (target) => (backward.get(target) ?? []).reduce((sum, { entries }) => sum + entries, 0),
    continuationOf: (source) => {
      const level = (parentOf(source)?.length ?? 0) + 1;
      const code = at(level as TableLevel).sources.get(source)?.continuation?.target;
      return targets.get(code ?? "") ?? null;
    },
  };
}
