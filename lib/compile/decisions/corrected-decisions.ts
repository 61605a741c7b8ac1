import type { RevisionBasis } from "#lib/compile/basis";
import type { Change, Continues, Merge, Part, Split } from "#lib/compile/decisions/change";
import {
  type CorrectedContent,
  correctedContent,
  isAddedAnew,
  remainingContent,
  remainingEntries,
  titledAnew,
} from "#lib/compile/decisions/corrected-content";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";

/**
 * The decisions that a correction of a published table compiles: the released ones stand, but what one of them says of
 * content that the correction disposes of gives way to the correction. What becomes of a group gives way to what becomes of
 * it now (a new title alone leaves a new code as it was), a part loses the index entries that now go elsewhere, a merge the
 * groups that are no longer merged, and a decision of which nothing is left is left out. The correction's own decisions are
 * as they were, so that two of them clash as any two decisions do.
 * @param released decisions in effect when the table was released
 * @param own the correction's own, in effect
 * @param basis of both: it says which entries a rule finds, and which group an entry is in
 */
export function correctedDecisions(
  released: readonly DecisionInEffect[],
  own: readonly DecisionInEffect[],
  basis: RevisionBasis,
): DecisionInEffect[] {
  if (own.length === 0 || released.length === 0) return [...released, ...own];
  const content = correctedContent(basis, released, own);
  const standing = released.flatMap((decision): DecisionInEffect[] => {
    const changes = sameIfEqual(
      decision.changes.flatMap((change) => remaining(basis, content, change)),
      decision.changes,
    );
    if (changes.length === 0) return [];
    return [changes === decision.changes ? decision : { ...decision, changes }];
  });
  return [...standing, ...own];
}

/** What is left of a released change: itself where the correction has nothing to do with it. */
function remaining(basis: RevisionBasis, content: CorrectedContent, change: Change): Change[] {
  switch (change.type) {
    case "split":
      return remainingSplit(basis, content, change);
    case "merge":
      return remainingMerge(content, change);
    case "move":
    case "recode":
    case "rename":
      return remainingContinuation(content, change);
    case "remove":
      return content.rests.has(change.source) ? [] : [change];
    case "create":
      return content.created.has(change.group.code ?? "")
        ? []
        : [keeping(change, { group: titledAnew(content, change.group) })];
    case "transfer": {
      const part = remainingPart(basis, content, change.source, change);
      return part === null ? [] : [keeping(change, { content: part.content, to: part.to })];
    }
    case "add entries": {
      const entries = change.entries.filter((entry) => !isAddedAnew(content, entry));
      const to = titledAnew(content, change.to);
      return entries.length === 0
        ? []
        : [keeping(change, { entries: sameIfEqual(entries, change.entries), to })];
    }
    case "remove entries": {
      const uids = remainingEntries(basis, content, change);
      return uids.length === 0 ? [] : [keeping(change, { uids: sameIfEqual(uids, change.uids) })];
    }
    case "reassign entries": {
      const uids = remainingEntries(basis, content, change);
      const to = titledAnew(content, change.to);
      return uids.length === 0 ? [] : [keeping(change, { uids: sameIfEqual(uids, change.uids), to })];
    }
    case "describe":
      return content.described.has(`${change.group} ${change.part}`) ? [] : [change];
  }
}

/** A split gives way as one to another split of its group, or to its end; else it loses parts, or what its rest is. */
function remainingSplit(
  basis: RevisionBasis,
  content: CorrectedContent,
  change: Extract<Change, { type: "split" }>,
): Change[] {
  const { source, residual } = change;
  const left = content.disposed.has(source)
    ? []
    : change.parts.flatMap((part) => remainingPart(basis, content, source, part) ?? []);
  const parts = sameIfEqual(left, change.parts);
  if (parts.length === 0) return remainingRest(content, change);
  const rest = content.rests.get(source);
  if (rest !== undefined && (rest === "ends" || residual?.fate !== "lives on")) {
    return parts.map(({ content, to }) => ({ ...about(change), type: "transfer", source, content, to }));
  }
  return [keeping(change, { parts, residual: remainingResidual(content, residual, rest) })];
}

function remainingResidual(
  content: CorrectedContent,
  residual: Split["residual"],
  rest: { code?: string | null } | undefined,
): Split["residual"] {
  if (residual === null || residual.fate === "removed") return residual;
  const to = rest?.code === undefined ? residual.to : { ...residual.to, code: rest.code };
  return keeping(residual, { to: titledAnew(content, to) });
}

/** What a split of which no part is left still says: what the whole group becomes. */
function remainingRest(content: CorrectedContent, change: Extract<Change, { type: "split" }>): Change[] {
  const { source, residual } = change;
  if (residual === null) return [];
  if (residual.fate === "lives on") {
    return remainingContinuation(content, { ...about(change), type: "recode", source, to: residual.to });
  }
  if (content.rests.has(source)) return [];
  const to = residual.fate === "goes" ? titledAnew(content, residual.to) : null;
  const apartFrom = content.parts.get(source)?.uids ?? [];
  return to === null
    ? [{ ...about(change), type: "remove", source }]
    : [{ ...about(change), type: "merge", sources: [source], to, apartFrom }];
}

function remainingPart(
  basis: RevisionBasis,
  content: CorrectedContent,
  source: string,
  part: Part,
): Part | null {
  const left = remainingContent(basis, content, source, part.content);
  return left && keeping(part, { content: left, to: part.to && titledAnew(content, part.to) });
}

/** A merge loses the groups of which the correction says what becomes; those that it takes a part of no longer go as one. */
function remainingMerge(content: CorrectedContent, change: Extract<Change, { type: "merge" }>): Change[] {
  const sources = change.sources.filter((source) => !content.rests.has(source));
  const whole = sources.filter((source) => !content.parts.has(source));
  const parted = sources.filter((source) => content.parts.has(source));
  const taken = parted.flatMap((source) => content.parts.get(source)?.uids ?? []);
  const merge = (of: string[], more: Partial<Merge> = {}): Change[] => {
    const merged = { sources: sameIfEqual(of, change.sources), to: titledAnew(content, change.to), ...more };
    return of.length === 0 ? [] : [keeping(change, merged)];
  };
  return [
    ...merge(whole),
    ...merge(parted, { apartFrom: [...new Set([...(change.apartFrom ?? []), ...taken])] }),
  ];
}

/** A group that lives on keeps of its new code and its new title what the correction does not give anew. */
function remainingContinuation(
  content: CorrectedContent,
  change: Extract<Change, { type: "move" | "rename" | "recode" }>,
): Change[] {
  const { source, type } = change;
  const rest = content.rests.get(source) ?? {};
  if (rest === "ends") return [];
  const { code, parent } = change.to;
  const { title } = titledAnew(content, {
    code: code ?? content.codes.get(source) ?? source,
    title: change.to.title,
  });
  const place: Continues = rest.code === undefined ? { code, parent } : {};
  const to: Continues = { ...place, ...(rest.title === undefined && { title }) };
  const same = to.code === change.to.code && to.parent === change.to.parent && to.title === change.to.title;
  const hasCode = to.code !== undefined && (type === "move" || to.code !== source);
  if (!hasCode && to.title === undefined) return [];
  if (same && (type === "rename" ? to.title !== undefined : hasCode)) return [change];
  const kind = hasCode ? (type === "move" ? "move" : "recode") : "rename";
  return [{ ...about(change), type: kind, source, to: withoutUndefined(to) }];
}

/** What a change made of another keeps of it beside its content. */
function about({ statedIn }: Change): Pick<Change, "statedIn"> {
  return statedIn === undefined ? {} : { statedIn };
}

function withoutUndefined(to: Continues): Continues {
  return Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
}

/** The very same thing where nothing of it is changed. */
function keeping<Thing extends object>(thing: Thing, changed: Partial<Thing>): Thing {
  const keys = Object.keys(changed) as (keyof Thing)[];
  return keys.every((key) => thing[key] === changed[key]) ? thing : { ...thing, ...changed };
}

/** The very same list where it has the same items. */
function sameIfEqual<Item>(items: Item[], before: Item[]): Item[] {
  return items.length === before.length && items.every((item, at) => item === before[at]) ? before : items;
}
