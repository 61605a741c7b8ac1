import { type RevisionBasis, sayingOf, sourceOf } from "#lib/compile/basis";
import { allClaims, claimsOf, type PartClaim } from "#lib/compile/claims";
import { type Change, type Continues, type NewEntry, sourcesOf } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { type Selection, selectEntries } from "#lib/compile/decisions/selection";

/** What a correction gives a group that lives on: what is left out stays as it was released. */
export interface GivenAnew {
  code?: string | null;
  title?: string | null;
}

/** All that the decisions of a correction dispose of. */
export interface CorrectedContent {
  /** Source groups of which the correction says what becomes of what no part names. */
  rests: ReadonlyMap<string, "ends" | GivenAnew>;
  /** Source groups that the correction splits, merges or removes: a released split of one gives way with all of its parts. */
  disposed: ReadonlySet<string>;
  /** Source groups that go as one, so that nothing of them can go elsewhere. */
  whole: ReadonlySet<string>;
  /** What the correction takes out of each source unit group. */
  parts: ReadonlyMap<string, { uids: string[]; texts: Set<string> }>;
  /** uids of entries that the correction moves or takes out of the index. */
  entries: ReadonlySet<string>;
  /** uids, and titles with qualifiers, of entries that it adds. */
  added: ReadonlySet<string>;
  /** "1111 tasks": which parts of descriptions it words. */
  described: ReadonlySet<string>;
  /** Codes of groups of the target edition that it creates. */
  created: ReadonlySet<string>;
  /** The codes under which released decisions let source groups live on, where they say so. */
  codes: ReadonlyMap<string, string>;
  /** The titles that it gives to groups of the target edition, by code. */
  titles: ReadonlyMap<string, string>;
}

/**
 * What a correction disposes of, in the terms of a compile: changes that claim nothing there (claims.ts), for their groups
 * are unknown or do not fit their kind, dispose of nothing here.
 */
export function correctedContent(
  basis: RevisionBasis,
  released: readonly DecisionInEffect[],
  own: readonly DecisionInEffect[],
): CorrectedContent {
  const claims = allClaims(own.map((decision) => claimsOf(basis, decision)));
  const rests = new Map<string, "ends" | GivenAnew>();
  const disposed = new Set<string>();
  for (const rest of claims.rests) {
    const { type } = rest.cause.change;
    if (type === "split" || type === "merge" || type === "remove") disposed.add(rest.source);
    if (rest.fate === "lives on") {
      const { code, title } = rest.to;
      const before = rests.get(rest.source);
      const given = { ...(code !== undefined && { code }), ...(title !== undefined && { title }) };
      if (before !== "ends") rests.set(rest.source, { ...before, ...given });
    } else if (rest.fate !== "open") rests.set(rest.source, "ends");
  }
  const parts = new Map<string, { uids: string[]; texts: Set<string> }>();
  for (const part of claims.parts) {
    const taken = parts.get(part.source) ?? { uids: [], texts: new Set() };
    taken.uids.push(...entriesOf(basis, part));
    if (part.content.by === "description") taken.texts.add(part.content.text);
    parts.set(part.source, taken);
  }
  const codes = codesOfContinuing(released);
  return {
    rests,
    disposed,
    whole: new Set(claims.rests.flatMap((rest) => (rest.fate === "goes" && rest.whole ? rest.source : []))),
    parts,
    entries: new Set([
      ...[...parts.values()].flatMap(({ uids }) => uids),
      ...claims.removed.map(({ uid }) => uid),
    ]),
    added: new Set(claims.added.flatMap(({ entry }) => [entry.uid, sayingOf(entry)])),
    described: new Set(claims.described.map(({ change }) => `${change.group} ${change.part}`)),
    created: new Set(claims.declared.flatMap(({ to, created }) => (created && to.code ? to.code : []))),
    codes,
    titles: new Map([
      ...claims.declared.flatMap(({ to }) => (to.code === null ? [] : [[to.code, to.title] as const])),
      ...titlesOfContinuing(rests, codes),
    ]),
  };
}

/** uids of the entries of its group that a part takes. */
export function entriesOf(
  { entriesOf }: RevisionBasis,
  { source, content }: Pick<PartClaim, "source" | "content">,
): string[] {
  return selectEntries(content, entriesOf.get(source) ?? []).map(({ uid }) => uid);
}

/** What is left of a part of a group once the correction has taken its own; null where nothing is. */
export function remainingContent(
  basis: RevisionBasis,
  { whole, parts, entries }: CorrectedContent,
  source: string,
  content: Selection,
): Selection | null {
  if (whole.has(source)) return null;
  if (content.by === "description") {
    return parts.get(source)?.texts.has(content.text) ? null : content;
  }
  const selected = content.by === "entries" ? content.uids : entriesOf(basis, { source, content });
  const left = selected.filter((uid) => !entries.has(uid));
  if (left.length === selected.length) return content;
  return left.length === 0 ? null : { by: "entries", uids: left };
}

/** Those of the entries that a released change names which the correction leaves to it. */
export function remainingEntries(
  basis: RevisionBasis,
  { whole, entries }: CorrectedContent,
  { type, uids }: Extract<Change, { type: "remove entries" | "reassign entries" }>,
): string[] {
  const goesAsOne = (uid: string) => type === "reassign entries" && whole.has(sourceOf(basis, uid) ?? "");
  return uids.filter((uid) => !entries.has(uid) && !goesAsOne(uid));
}

/** Whether the correction adds the same entry to the index, or one that says the same. */
export function isAddedAnew({ added }: CorrectedContent, entry: NewEntry): boolean {
  return added.has(entry.uid) || added.has(sayingOf(entry));
}

/** A group of the target edition as a released change names it, with the title that the correction gives it. */
export function titledAnew<To extends { code?: string | null; title?: string | null }>(
  { titles }: CorrectedContent,
  to: To,
): To {
  const title = titles.get(to.code ?? "");
  return title === undefined || typeof to.title !== "string" || to.title === title ? to : { ...to, title };
}

/** The code that each group lives on under, where a released change says so. */
function codesOfContinuing(released: readonly DecisionInEffect[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const change of released.flatMap(({ changes }) => changes)) {
    const to = continuesAs(change);
    if (to && typeof to.code === "string") codes.set(sourcesOf(change)[0]!, to.code);
  }
  return codes;
}

function continuesAs(change: Change): Continues | null {
  if (change.type === "split") return change.residual?.fate === "lives on" ? change.residual.to : null;
  return change.type === "move" || change.type === "recode" || change.type === "rename" ? change.to : null;
}

function titlesOfContinuing(
  rests: ReadonlyMap<string, "ends" | GivenAnew>,
  codes: ReadonlyMap<string, string>,
): [code: string, title: string][] {
  return [...rests].flatMap(([source, rest]) => {
    if (rest === "ends" || typeof rest.title !== "string" || rest.code === null) return [];
    return [[rest.code ?? codes.get(source) ?? source, rest.title]];
  });
}
