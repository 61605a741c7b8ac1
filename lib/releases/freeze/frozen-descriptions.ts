import type { CompiledDescription } from "#lib/compile/description-changes";
import type { PublishedDescription, PublishedGroup } from "#lib/facts/facts";
import { listsBy } from "#lib/platform/lists-by";
import type { ReleaseInput } from "#lib/releases/release-input";

/**
 * The prose of groups that a release shows, in order of edition and code: as it was last edited or imported; of the edition
 * released also as decisions since the last release word it, and of a group that has none yet, that of the group that lives
 * on as it.
 */
export function frozenDescriptions(
  { working, compiled, revision, lastOfPair }: ReleaseInput,
  groups: readonly PublishedGroup[],
): PublishedDescription[] {
  const { source, target } = revision;
  const known = new Map(working.descriptions.map((one) => [`${one.edition} ${one.code}`, one]));
  const shown = new Map<string, PublishedDescription>();
  const worded = listsBy(compiled.descriptions, ({ group }) => group);
  const before = new Set(lastOfPair?.compiled.descriptions.map(wordsOf));
  const continued = new Map(compiled.edition.groups.map(({ code, continues }) => [code, continues]));
  for (const { edition, code, title } of groups) {
    const key = `${edition} ${code}`;
    if (edition !== target) {
      const held = known.get(key);
      if (held) shown.set(key, held);
      continue;
    }
    const earlier = known.get(`${source} ${continued.get(code) ?? ""}`);
    const held = known.get(key) ?? (earlier && { ...earlier, edition, code, title, classified: "" });
    const all = worded.get(code) ?? [];
    const changes = known.has(key) ? all.filter((one) => !before.has(wordsOf(one))) : all;
    if (held || changes.length > 0)
      shown.set(key, withWords(held ?? { ...NOTHING, edition, code, title }, changes));
  }
  return [...shown.values()];
}

function wordsOf({ group, part, text }: CompiledDescription): string {
  return `${group} ${part} ${text}`;
}

const NOTHING = { general: "", entryRoutes: "", tasks: [], relatedTitles: [], classified: "" };

function withWords(
  description: PublishedDescription,
  changes: readonly CompiledDescription[],
): PublishedDescription {
  const worded = { ...description };
  for (const { part, text } of changes) {
    if (part === "general") worded.general = text;
    else if (part === "entry routes") worded.entryRoutes = text;
    else if (part === "tasks") worded.tasks = lines(text);
    else worded.relatedTitles = lines(text);
  }
  return worded;
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);
}
