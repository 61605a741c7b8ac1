import type { Change, Continues, NewEntry, Part, Residual, TargetGroup } from "#lib/compile/decisions/change";
import type { Selection } from "#lib/compile/decisions/selection";
import type { PaperStatement, StatedTarget } from "#lib/revision/papers/paper-statement";

/**
 * The change that rows of one number tell of, as `rowsOfChange` writes them: none where they tell of nothing that changes,
 * one for each group where a row renames, recodes, moves or removes several.
 */
export function changeOfRows(rows: readonly PaperStatement[]): Change[] {
  const [head] = rows;
  if (!head) return [];
  const statedIn = rows.map(({ id }) => id);
  const { operation, sources, content, description } = head;
  const [source = ""] = sources;
  const [target] = head.targets;
  const uids = content?.by === "entries" ? content.uids : [];
  const to = groupOf(target);
  switch (operation) {
    case "split":
      return [
        {
          type: "split",
          source,
          parts: partsOf(rows.slice(1)),
          residual: residualOf(rows.slice(1)),
          statedIn,
        },
      ];
    case "merge":
      return [{ type: "merge", sources, to: to ?? { code: null }, statedIn }];
    case "move":
      if (head.extent === "part")
        return [{ type: "transfer", source, content: contentOf(head), to, statedIn }];
      return sources.map((own) => ({ type: operation, source: own, to: continuingOf(own, head), statedIn }));
    case "rename":
    case "recode":
      return sources.map((own) => ({ type: operation, source: own, to: continuingOf(own, head), statedIn }));
    case "create major group":
    case "create sub-major group":
    case "create minor group":
    case "create unit group":
      return [{ type: "create", group: to ?? { code: null }, statedIn }];
    case "remove group":
      return sources.map((own) => ({ type: "remove", source: own, statedIn }));
    case "add index entries": {
      const entries = rows.flatMap(({ entry }): NewEntry[] => (entry ? [entry] : []));
      return [{ type: "add entries", entries, to: to ?? { code: null }, statedIn }];
    }
    case "remove index entries":
      return [{ type: "remove entries", uids, statedIn }];
    case "reassign index entries":
      return [{ type: "reassign entries", uids, to: to ?? { code: null }, statedIn }];
    case "change description": {
      const text = content?.by === "description" ? content.text : "";
      const group = target?.code;
      return group && description ? [{ type: "describe", group, part: description, text, statedIn }] : [];
    }
    case "retain":
      // A group that stays may get another group above it; an entry that stays changes nothing.
      if (head.level === "index" || !target) return [];
      return sources.map((own) => ({ type: "move", source: own, to: continuingOf(own, head), statedIn }));
    case "none":
      return [];
  }
}

function partsOf(rows: readonly PaperStatement[]): Part[] {
  const parts = rows.filter(({ extent }) => extent === "part");
  return parts.map((part) => ({ content: contentOf(part), to: groupOf(part.targets[0]) }));
}

function residualOf(rows: readonly PaperStatement[]): Residual | null {
  const rest = rows.find(({ extent }) => extent === "residual");
  if (!rest) return null;
  if (rest.operation === "remove group") return { fate: "removed" };
  const to = groupOf(rest.targets[0]) ?? { code: null };
  return { fate: rest.operation === "move" ? "goes" : "lives on", to };
}

function contentOf({ content, targets, notes }: PaperStatement): Selection {
  return content ?? { by: "description", text: targets[0]?.title ?? notes };
}

function groupOf(target: StatedTarget | undefined): TargetGroup | null {
  if (!target) return null;
  const { code, title, parent } = target;
  return { code, ...(title !== null && { title }), ...(parent !== null && { parent }) };
}

function continuingOf(source: string, { operation, targets }: PaperStatement): Continues {
  const [target] = targets;
  if (!target) return { code: null };
  const { code, title, toBeWorded, parent } = target;
  return {
    ...(code === source && operation === "rename" ? {} : { code }),
    ...(title !== null || toBeWorded ? { title } : {}),
    ...(parent !== null && { parent }),
  };
}
