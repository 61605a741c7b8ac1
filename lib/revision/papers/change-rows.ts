import type { Change, Continues, Residual, TargetGroup } from "#lib/compile/decisions/change";
import type { Selection } from "#lib/compile/decisions/selection";
import type { Operation, PaperStatement, StatedTarget } from "#lib/revision/papers/paper-statement";

/** What a row of a paper's table says of a change, without the issue that it stands in. */
export type ChangeRow = Pick<
  PaperStatement,
  "level" | "operation" | "sources" | "extent" | "targets" | "content" | "entry" | "description"
>;

const LEVELS = ["unit", "major", "sub-major", "minor", "unit"] as const;

/**
 * A change as rows of a paper's table: first the change itself, then a row for each part of a split and for its rest, or
 * for each further entry that is added. `changeOfRows` reads them back.
 */
export function rowsOfChange(change: Change): ChangeRow[] {
  switch (change.type) {
    case "split": {
      const own = { level: levelOf(change.source), sources: [change.source] };
      const parts = change.parts.map(({ content, to }) =>
        row({ ...own, operation: "move", extent: "part", content, targets: statedGroup(to) }),
      );
      return [
        row({ ...own, operation: "split", extent: "whole" }),
        ...parts,
        ...residualRows(own, change.residual),
      ];
    }
    case "merge": {
      const own = { level: levelOf(change.sources[0] ?? ""), sources: change.sources };
      return [row({ ...own, operation: "merge", extent: "whole", targets: statedGroup(change.to) })];
    }
    case "move":
    case "rename":
    case "recode": {
      const own = { level: levelOf(change.source), sources: [change.source] };
      const targets = [statedContinuing(change.source, change.to)];
      return [row({ ...own, operation: change.type, extent: "whole", targets })];
    }
    case "create": {
      const { code, parent } = change.group;
      const level = code === null ? (LEVELS[(parent?.length ?? 3) + 1] ?? "unit") : levelOf(code);
      return [row({ level, operation: `create ${level} group`, targets: statedGroup(change.group) })];
    }
    case "remove":
      return [
        row({
          level: levelOf(change.source),
          operation: "remove group",
          sources: [change.source],
          extent: "whole",
        }),
      ];
    case "transfer": {
      const own = { level: levelOf(change.source), sources: [change.source], content: change.content };
      return [row({ ...own, operation: "move", extent: "part", targets: statedGroup(change.to) })];
    }
    case "add entries": {
      const own = { operation: "add index entries", targets: statedGroup(change.to) } as const;
      return change.entries.length === 0 ? [row(own)] : change.entries.map((entry) => row({ ...own, entry }));
    }
    case "remove entries":
      return [row({ operation: "remove index entries", content: { by: "entries", uids: change.uids } })];
    case "reassign entries": {
      const content: Selection = { by: "entries", uids: change.uids };
      return [row({ operation: "reassign index entries", content, targets: statedGroup(change.to) })];
    }
    case "describe": {
      const { group, part: description, text } = change;
      const content: Selection = { by: "description", text };
      const targets = statedGroup({ code: group });
      return [row({ level: levelOf(group), operation: "change description", content, description, targets })];
    }
  }
}

/** Whether a row may stand below another in one change: a part or the rest of a split, or one more entry that is added. */
export function belongsToChange(row: ChangeRow, head: ChangeRow): boolean {
  if (head.operation === "split") {
    const ofSource = row.sources.length === 1 && row.sources[0] === head.sources[0];
    const told = row.extent === "part" ? row.operation === "move" : REST_OPERATIONS.has(row.operation);
    return ofSource && told && (row.extent === "part" || row.extent === "residual");
  }
  const added = row.operation === "add index entries" && head.operation === "add index entries";
  return added && row.targets[0]?.code === head.targets[0]?.code;
}

/** The rest of a split stays (its group lives on), moves elsewhere (its group ends), or is removed. */
const REST_OPERATIONS: ReadonlySet<Operation> = new Set(["retain", "move", "remove group"]);

function row(said: Partial<ChangeRow> & Pick<ChangeRow, "operation">): ChangeRow {
  const blank = {
    sources: [],
    extent: "",
    targets: [],
    content: null,
    entry: null,
    description: null,
  } as const;
  return { level: "index", ...blank, sources: [], targets: [], ...said };
}

function levelOf(code: string): (typeof LEVELS)[number] {
  return LEVELS[code.length] ?? "unit";
}

function residualRows(own: Pick<ChangeRow, "level" | "sources">, residual: Residual | null): ChangeRow[] {
  if (residual === null) return [];
  if (residual.fate === "removed") return [row({ ...own, operation: "remove group", extent: "residual" })];
  const operation = residual.fate === "goes" ? "move" : "retain";
  return [row({ ...own, operation, extent: "residual", targets: statedGroup(residual.to) })];
}

function statedGroup(to: TargetGroup | null): StatedTarget[] {
  if (to === null) return [];
  const { code, title = null, parent = null } = to;
  return [{ code, title, toBeWorded: code === null && title === null, parent }];
}

/** A code that stays is written too, so that the row can be read by itself. */
function statedContinuing(source: string, { code, title, parent }: Continues): StatedTarget {
  return {
    code: code === undefined ? source : code,
    title: title ?? null,
    toBeWorded: title === null,
    parent: parent ?? null,
  };
}
