import type { IssueOrigin } from "#lib/compile/decisions/issue";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import { type EditionId, editionName } from "#lib/facts/edition";
import { address } from "#lib/platform/parameters";
import { ANY_REVISION_PATH, revisionHref } from "#lib/revision/paper-address";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";
import { reference, suggestedHref } from "#lib/revision/suggestions/suggestion";

/**
 * What an issue can be raised from: "suggestion" is one for the index, "intake" one for the next revision. A group is only
 * where one was when one thought of it: no issue keeps it. A batch of gold coding is one whose findings led to the issue;
 * titles are a cluster of a list of titles.
 */
export type RaisedFrom =
  | { kind: "pair"; source: string; target: string }
  | { kind: "suggestion" | "comment" | "intake"; id: number }
  | { kind: "batch"; batch: string }
  | { kind: "titles"; list: number; cluster: number }
  | { kind: "group"; edition: EditionId; code: string };

const FORMS = {
  pair: /^pair[: ](\d{4})[- ](\d{4})$/,
  numbered: /^(suggestion|comment|intake)[: ]([1-9]\d{0,8})$/,
  batch: /^batch[: ]([\w-]{1,100})$/,
  titles: /^titles[: ]([1-9]\d{0,8})[- ]([1-9]\d{0,8})$/,
  group: /^group[: ]([a-z0-9]+)[- ](\d{1,4})$/,
};

/** Reads "pair:1131-1132", as an address has it, or "pair 1131 1132", as an issue keeps it; null for anything else. */
export function readRaisedFrom(text: string): RaisedFrom | null {
  const [, source, target] = FORMS.pair.exec(text) ?? [];
  if (source && target) return { kind: "pair", source, target };
  const [, kind, id] = FORMS.numbered.exec(text) ?? [];
  if (kind) return { kind: kind as "suggestion" | "comment" | "intake", id: Number(id) };
  const [, batch] = FORMS.batch.exec(text) ?? [];
  if (batch) return { kind: "batch", batch };
  const [, list, cluster] = FORMS.titles.exec(text) ?? [];
  if (list && cluster) return { kind: "titles", list: Number(list), cluster: Number(cluster) };
  const [, edition, code] = FORMS.group.exec(text) ?? [];
  return edition && code ? { kind: "group", edition, code } : null;
}

/** As an address has it: "pair:1131-1132". */
export function raisedFromText(from: RaisedFrom): string {
  switch (from.kind) {
    case "pair":
      return `pair:${from.source}-${from.target}`;
    case "batch":
      return `batch:${from.batch}`;
    case "titles":
      return `titles:${from.list}-${from.cluster}`;
    case "group":
      return `group:${from.edition}-${from.code}`;
    default:
      return `${from.kind}:${from.id}`;
  }
}

/** As an issue keeps it, "pair 1131 1132"; null where there is nothing to keep. */
export function originRef(from: RaisedFrom | null): string | null {
  if (from?.kind === "batch") return `batch ${from.batch}`;
  return from && from.kind !== "group" ? raisedFromText(from).replace(/[:-]/g, " ") : null;
}

/** Where an issue came from, by what it was raised from; null is by hand. */
export function originOf(from: RaisedFrom | null): IssueOrigin {
  switch (from?.kind) {
    case "pair":
      return "reconciliation";
    case "suggestion":
    case "batch":
      return "flag";
    case "comment":
      return "comment";
    case "intake":
      return "suggestion";
    case "titles":
      return "titles";
    default:
      return "working group";
  }
}

/** How it is called, and where it is. @param reading where the correspondence of the issue’s revision is read */
export function raisedFromLink(from: RaisedFrom, reading: Reading): { words: string; href: string } {
  switch (from.kind) {
    case "pair":
      return {
        words: `the pair ${from.source} to ${from.target} of the reconciliation list`,
        href: pairHref(reading, from.source, from.target),
      };
    case "suggestion":
      return { words: `suggestion ${from.id} for the index`, href: `/coding-index/suggestions/${from.id}` };
    case "comment":
      return { words: `comment ${from.id}`, href: `/consultations/comments/${from.id}` };
    case "intake":
      return { words: `suggestion ${reference(from.id)}`, href: suggestedHref(from.id) };
    case "batch":
      return {
        words: `the findings of gold coding in batch ${from.batch}`,
        href: `/gold-coding/batches/${encodeURIComponent(from.batch)}/findings`,
      };
    case "titles":
      return {
        words: `cluster ${from.cluster} of the list of titles ${from.list}`,
        href: `/title-lists/${from.list}/clusters/${from.cluster}`,
      };
    case "group":
      return {
        words: `the group ${from.code} of ${nameIn(reading, from.edition)}`,
        href: `/editions/${from.edition}/groups/${from.code}`,
      };
  }
}

function nameIn({ source, target }: Reading, edition: EditionId): string {
  return [source, target].find((side) => side.edition === edition)?.name ?? editionName(edition);
}

/** The page for raising an issue, from something or by hand, into a paper where it is known. @param revision null for the one at work */
export function raiseHref(revision: string | null, from: RaisedFrom | null, paper?: string): string {
  const page = revision === null ? `${ANY_REVISION_PATH}/issues/new` : revisionHref(revision, "issues/new");
  return address(page, {
    from: from ? raisedFromText(from) : undefined,
    paper,
  });
}

/** The issues raised from something, as far as the reader of this revision may know them. */
export function issuesRaisedFrom({ papers }: Pick<RevisionView, "papers">, from: RaisedFrom): IssueView[] {
  const ref = originRef(from);
  return ref === null
    ? []
    : papers.flatMap(({ issues }) => issues.filter((issue) => issue.originRef === ref));
}
