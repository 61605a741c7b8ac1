import type { Change } from "#lib/compile/decisions/change";
import type { PublishedRevision } from "#lib/compile/reconstruct/reconstruct";
import { type Group, LEVEL_NAMES } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

/** How many groups are named before the rest are counted. */
const NAMED = 3;

/** "2136 Programmers and software development professionals". */
export function nameOf(groups: ReadonlyMap<string, Group>, code: string): string {
  return `${code} ${groups.get(code)?.title ?? ""}`.trim();
}

/** The first of several groups by name, and how many more there are. */
export function namesOf(groups: ReadonlyMap<string, Group>, codes: readonly string[]): string {
  const more = codes.length - NAMED;
  const named = (more > 1 ? codes.slice(0, NAMED) : codes).map((code) => nameOf(groups, code));
  return listed(more > 1 ? [...named, `${more} other groups`] : named);
}

/** The question and the proposal for a group that lives on as it is under another code, title or group. */
export function titleOfContinuing(
  { sources, targets, before, after, unitLevel }: PublishedRevision,
  source: string,
  target: string,
  changes: readonly Change[],
): { question: string; title: string } {
  const level = before.levelOf(source) ?? unitLevel;
  const own = `${level === unitLevel ? "" : `${LEVEL_NAMES[level].one} `}${nameOf(sources, source)}`;
  const renamed = changes.some(({ type }) => type === "rename");
  const newTitle = targets.get(target)?.title ?? "";
  const [first] = changes;
  if (first?.type === "move") {
    return {
      question: `Is ${own} in the right place?`,
      title: `Move ${own} to ${nameOf(targets, after.parentOf(target) ?? "")}, as ${renamed ? `${target} ${newTitle}` : target}`,
    };
  }
  if (first?.type === "recode") {
    return {
      question: `Should ${own} have another code${renamed ? " and title" : ""}?`,
      title: `Recode ${own} as ${renamed ? `${target} ${newTitle}` : target}`,
    };
  }
  return { question: `Does the title of ${own} still fit?`, title: `Rename ${own} as ${newTitle}` };
}

/** Where a group's index entries are in the later edition, most first. */
export function entryShares(
  { targets }: PublishedRevision,
  source: string,
  flows: readonly { target: string; entries: number }[],
): string {
  const all = flows.reduce((sum, { entries }) => sum + entries, 0);
  const [only, ...others] = [...flows].sort(
    (a, b) => b.entries - a.entries || (a.target < b.target ? -1 : 1),
  );
  if (!only) return "";
  if (others.length === 0) {
    return sentence(`All index entries of ${source} are in ${nameOf(targets, only.target)}`);
  }
  const shares = [only, ...others].map(
    ({ target, entries }, at) => `${count(entries)} ${at === 0 ? "are " : ""}in ${nameOf(targets, target)}`,
  );
  return sentence(`Of the ${count(all)} index entries of ${source}, ${listed(shares)}`);
}

/** Which other groups a group of the later edition has content of; "" when there are none. */
export function alsoFrom({ sources, mapsOf }: PublishedRevision, target: string, source: string): string {
  const others = (mapsOf.byTarget.get(target) ?? []).flatMap((map) =>
    map.source === null || map.source === source ? [] : [map],
  );
  const most = others.sort((a, b) => b.evidence.entries.length - a.evidence.entries.length);
  const named = namesOf(
    sources,
    most.map((map) => map.source ?? ""),
  );
  return named === "" ? "" : sentence(`${target} also has content of ${named}`);
}

/** With a full stop at its end, of which a title in "n.e.c." has one already. */
export function sentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}
