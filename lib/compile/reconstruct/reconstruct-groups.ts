import type { Change } from "#lib/compile/decisions/change";
import type { PublishedRevision } from "#lib/compile/reconstruct/reconstruct";
import {
  entryShares,
  nameOf,
  namesOf,
  sentence,
  titleOfContinuing,
} from "#lib/compile/reconstruct/reconstruct-wording";
import { LEVEL_NAMES } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";

/** An issue read off what was published, with the proposal that answers it. */
export interface ReadIssue {
  question: string;
  /** Of the proposal. */
  title: string;
  evidence: string;
  sources: string[];
  targets: string[];
  changes: Change[];
}

/**
 * The moves, recodes and renames that make a group live on as another; none where it is carried over without saying,
 * which takes the same code, the same title and a group above that is carried over too.
 */
export function continuingChanges(published: PublishedRevision, source: string, target: string): Change[] {
  const changes: Change[] = [];
  const above = published.before.parentOf(source);
  const aboveNow = above === null ? undefined : published.livesOnAs.get(above);
  const title = published.targets.get(target)?.title ?? "";
  if (above !== null && aboveNow !== published.after.parentOf(target)) {
    changes.push({ type: "move", source, to: { code: target } });
  } else if (source !== target) changes.push({ type: "recode", source, to: { code: target } });
  if (published.sources.get(source)?.title !== title) {
    changes.push({ type: "rename", source, to: { title } });
  }
  return changes;
}

/** What was done with a group above the unit groups; null when it lives on as it was. */
export function higherIssue(published: PublishedRevision, source: string): ReadIssue | null {
  const target = published.livesOnAs.get(source);
  const level = LEVEL_NAMES[published.before.levelOf(source) ?? published.unitLevel].one;
  const maps = (published.mapsOf.bySource.get(source) ?? []).flatMap((map) =>
    map.target === null ? [] : [{ target: map.target, entries: map.evidence.entries.length }],
  );
  const evidence = entryShares(published, source, maps);
  if (target === undefined) {
    const own = nameOf(published.sources, source);
    const to = namesOf(
      published.targets,
      maps.map((map) => map.target),
    );
    return {
      question: `Should ${level} ${own} remain?`,
      title: `Remove ${level} ${own}, its content going to ${to}`,
      evidence,
      sources: [source],
      targets: maps.map((map) => map.target),
      changes: [{ type: "remove", source }],
    };
  }
  const changes = continuingChanges(published, source, target);
  if (changes.length === 0) return null;
  const { question, title } = titleOfContinuing(published, source, target, changes);
  return { question, title, evidence, sources: [source], targets: [target], changes };
}

/** That a group of the later edition, of any level, continues no earlier one. */
export function createdIssue(published: PublishedRevision, code: string): ReadIssue {
  const level = LEVEL_NAMES[published.after.levelOf(code) ?? published.unitLevel].one;
  const title = published.targets.get(code)?.title ?? "";
  const from = (published.mapsOf.byTarget.get(code) ?? []).flatMap(({ source, evidence }) =>
    source === null ? [] : [{ source, entries: evidence.entries.length }],
  );
  const sources = [...from].sort((a, b) => b.entries - a.entries).map(({ source }) => source);
  const named = namesOf(published.sources, sources);
  return {
    question: `Should there be a ${level} for ${title}?`,
    title: `Create ${level} ${code} ${title}`,
    evidence: named === "" ? "" : sentence(`Its content comes from ${named}`),
    sources,
    targets: [code],
    changes: [{ type: "create", group: { code, title } }],
  };
}

/** That the later index has entries which the earlier did not code. */
export function newEntriesIssue(
  published: PublishedRevision,
  code: string,
  entries: readonly IndexEntry[],
): ReadIssue {
  const group = nameOf(published.targets, code);
  const titles = entries.map(({ natural }) => `“${natural}”`).join(", ");
  const added = entries.map(({ uid, title, natural, add, ind }) => ({ uid, title, natural, add, ind }));
  return {
    question: `Which job titles should be added to ${group}?`,
    title: `Add ${titles} to ${group}`,
    evidence: "",
    sources: [],
    targets: [code],
    changes: [{ type: "add entries", entries: added, to: { code } }],
  };
}
