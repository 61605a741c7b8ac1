import type { Change, TargetGroup } from "#lib/compile/decisions/change";
import type { StatedChange, StatedPart } from "#lib/compile/decisions/wording";
import type { GsimChange } from "#lib/correspondence/kinds";
import { compareCodes } from "#lib/correspondence/map";
import type { Nature } from "#lib/correspondence/nature";
import type { Group } from "#lib/facts/edition";

/** A bullet of a proposal: a sentence, and below it groups or entries. It ends with a colon where some follow. */
export interface DocumentStatement {
  text: string;
  gsim: GsimChange[];
  nature: Nature;
  groups: DocumentGroup[];
}

/** A group with those that the proposal puts below it, in order of code. */
export interface DocumentGroup extends StatedPart {
  groups: DocumentGroup[];
}

interface Groups {
  sources: ReadonlyMap<string, Group>;
  targets: ReadonlyMap<string, Group>;
}

/**
 * A proposal's changes as a review paper prints them. Where it makes groups above the unit groups, those that it puts
 * below them stand there, and changes that do nothing else are not told again.
 * @param stated the same changes in words, one for each
 */
export function proposalStatements(
  changes: readonly Change[],
  stated: readonly StatedChange[],
  groups: Groups,
): DocumentStatement[] {
  const made = new Set(changes.flatMap(madeAbove));
  const placed = new Map<string, DocumentGroup[]>();
  const absorbed = new Set<Change>();
  for (const change of changes) {
    for (const { code, title, note, whole } of placedBy(change, groups)) {
      const parent = code.slice(0, -1);
      if (!made.has(parent)) continue;
      const below = placed.get(parent) ?? [];
      placed.set(parent, below);
      if (!below.some((group) => group.code === code)) below.push({ code, title, note, groups: [] });
      if (whole) absorbed.add(change);
    }
  }
  const withBelow = (group: StatedPart): DocumentGroup => ({
    ...group,
    groups: inOrder((placed.get(group.code ?? "") ?? []).map(withBelow)),
  });
  return stated.flatMap(({ sentence, gsim, nature, parts }, at): DocumentStatement[] => {
    const change = changes[at];
    if (!change || absorbed.has(change)) return [];
    const listed = inOrder(parts.map(withBelow));
    const own = change.type === "create" ? (change.group.code ?? "") : "";
    const below = listed.length > 0 ? [] : inOrder((placed.get(own) ?? []).map(withBelow));
    const text = below.length > 0 ? `${sentence.replace(/\.$/, "")}, to contain:` : sentence;
    return [{ text, gsim, nature, groups: [...listed, ...below] }];
  });
}

/** Codes of the groups above the unit groups that a change makes. */
function madeAbove(change: Change): string[] {
  const targets =
    change.type === "create"
      ? [change.group]
      : change.type === "split" && change.source.length < 4
        ? [
            ...change.parts.map(({ to }) => to),
            change.residual && "to" in change.residual ? change.residual.to : null,
          ]
        : [];
  return targets.flatMap((to) => (to?.code && to.code.length < 4 ? [to.code] : []));
}

/** What a change puts below another group: `whole` where that is all it does. */
function placedBy(
  change: Change,
  { sources, targets }: Groups,
): { code: string; title: string; note: string; whole: boolean }[] {
  const titleOf = ({ code, title }: TargetGroup) => title ?? targets.get(code ?? "")?.title ?? "";
  switch (change.type) {
    case "move":
    case "recode":
    case "rename": {
      const { code = change.source, title } = change.to;
      const before = sources.get(change.source)?.title ?? "";
      if (code === null) return [];
      const renamed = typeof title === "string" && title !== before;
      const was = renamed
        ? `was ${change.source} ${before}`
        : code === change.source
          ? ""
          : `was ${change.source}`;
      return [{ code, title: title ?? before, note: was, whole: true }];
    }
    case "create":
      return change.group.code === null
        ? []
        : [{ code: change.group.code, title: titleOf(change.group), note: "new group", whole: true }];
    case "split": {
      const named = change.parts.flatMap(({ to }) => (to === null ? [] : [{ to, note: "new group" }]));
      const { residual } = change;
      if (residual !== null && residual.fate !== "removed") named.push({ to: residual.to, note: "" });
      return named.flatMap(({ to, note }) =>
        to.code === null ? [] : [{ code: to.code, title: titleOf(to), note, whole: false }],
      );
    }
    default:
      return [];
  }
}

function inOrder(groups: DocumentGroup[]): DocumentGroup[] {
  return groups.sort((a, b) => compareCodes(a.code, b.code));
}

/** "3531 Brokers – was 3532". */
export function groupInWords({ code, title, note }: DocumentGroup): string {
  const named = [code, title].filter(Boolean).join(" ");
  return note === "" ? named : `${named} – ${note}`;
}
