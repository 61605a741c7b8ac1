import type { Change, Continues, TargetGroup } from "#lib/compile/decisions/change";
import { selectionInWords } from "#lib/compile/decisions/selection";
import { sameTitle } from "#lib/facts/comparable-title";
import type { Group } from "#lib/facts/edition";
import { listed } from "#lib/platform/listed";

/**
 * A change as people would say it: "Merge 3511 Air traffic controllers into 3512". Groups of the earlier edition are
 * named by code and title, those of the new one as far as the change names them.
 * @param groups of the edition that is revised, by code
 */
export function changeInWords(change: Change, groups: ReadonlyMap<string, Group>): string {
  const own = (code: string) => `${code} ${groups.get(code)?.title ?? ""}`.trim();
  switch (change.type) {
    case "split": {
      const parts = change.parts.map(({ content, to }) =>
        content.by === "description" && to?.title !== undefined && sameTitle(content.text, to.title)
          ? targetInWords(to)
          : `${selectionInWords(content)} to ${targetInWords(to)}`,
      );
      const { residual } = change;
      const rest =
        residual === null
          ? ""
          : residual.fate === "removed"
            ? "; the rest is removed"
            : `; the rest ${residual.fate === "lives on" ? "becomes" : "goes to"} ${targetInWords(residual.to)}`;
      return `Split ${own(change.source)} into ${listed(parts)}${rest}`;
    }
    case "merge":
      return `Merge ${listed(change.sources.map(own))} into ${targetInWords(change.to)}`;
    case "move":
      return `Move ${own(change.source)} to ${becoming(change.to)}`;
    case "rename":
      return `Rename ${own(change.source)} as ${becoming(change.to)}`;
    case "recode":
      return `Recode ${own(change.source)} as ${becoming(change.to)}`;
    case "create":
      return `Create ${targetInWords(change.group)}`;
    case "remove":
      return `Remove ${own(change.source)}`;
    case "transfer":
      return `Move ${selectionInWords(change.content)} from ${own(change.source)} to ${targetInWords(change.to)}`;
    case "add entries":
      return `Add ${listed(change.entries.map(({ natural }) => `“${natural}”`))} to ${targetInWords(change.to)}`;
    case "remove entries":
      return `Take ${entries(change.uids.length)} out of the index`;
    case "reassign entries":
      return `Move ${entries(change.uids.length)} to ${targetInWords(change.to)}`;
    case "describe":
      return `Change the ${change.part} of ${change.group}`;
  }
}

function targetInWords(to: TargetGroup | null): string {
  if (to === null) return "a group that is not stated";
  return [to.code ?? `a group under ${to.parent ?? "no group"},`, to.title ?? ""].join(" ").trim();
}

function becoming({ code, title }: Continues): string {
  const words = [code, title].filter((word) => typeof word === "string");
  return words.length > 0 ? words.join(" ") : "something that is not stated";
}

function entries(count: number): string {
  return count === 1 ? "1 index entry" : `${count} index entries`;
}
