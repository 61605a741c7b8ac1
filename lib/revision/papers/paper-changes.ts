import type { Change, Part } from "#lib/compile/decisions/change";
import type { Group } from "#lib/facts/edition";
import { changeOfRows } from "#lib/revision/papers/change-of-rows";
import {
  type PaperStatement,
  STATEMENT_LEVELS,
  type StatedTarget,
} from "#lib/revision/papers/paper-statement";
import { addPart, continues, declared, newEntryOf } from "#lib/revision/papers/stated-groups";

/**
 * The changes that the statements of one issue come to. A paper states one change in several rows (a split, each group
 * that it makes, and what the rest is called): they are one change here, which names all of them. Where the table numbers
 * the changes, the number says which rows belong together; else it is read off the rows. What the paper leaves open stays
 * open, for compiling to find.
 * @param groups of the edition under review, by code
 */
export function changesOf(
  statements: readonly PaperStatement[],
  groups: ReadonlyMap<string, Group>,
): Change[] {
  const numbers = new Set(statements.map(({ change }) => change));
  return [...numbers].flatMap((number) => {
    const rows = statements.filter(({ change }) => change === number);
    return number === null ? changesReadOff(rows, groups) : changeOfRows(rows);
  });
}

function changesReadOff(statements: readonly PaperStatement[], groups: ReadonlyMap<string, Group>): Change[] {
  const left = new Set(statements.filter(({ operation }) => operation !== "none"));
  const take = (wanted: (statement: PaperStatement) => boolean) => {
    const taken = [...left].filter(wanted);
    for (const statement of taken) left.delete(statement);
    return taken;
  };
  const changes: Change[] = [];
  for (const statement of statements) {
    if (!left.has(statement)) continue;
    const { operation, sources, level } = statement;
    const [source = ""] = sources;
    const ofSource = (other: PaperStatement) => other.sources.length === 1 && other.sources[0] === source;
    const parts = statements.some((other) => ofSource(other) && other.extent === "part");
    if (operation === "split" || (operation === "remove group" && level === "unit" && parts)) {
      const split = take((other) => ofSource(other) && isOfSplit(other, statement));
      changes.push(splitOf(source, split, groups));
    } else if (operation === "merge") {
      changes.push(
        mergeOf(
          statement,
          take((other) => sameList(other.sources, sources)),
          groups,
        ),
      );
    } else if (isPart(statement) && !statements.some((other) => splits(other, ofSource))) {
      const [target] = statement.targets;
      const same = take(
        (other) => ofSource(other) && isPart(other) && other.targets[0]?.code === target?.code,
      );
      changes.push(...transferOf(source, same, groups));
    } else if (!isPart(statement)) {
      changes.push(...singleChange(statement, groups));
      left.delete(statement);
    }
  }
  return changes;
}

/** Whether a statement is what a later part of the same source is to be read with. */
function splits(statement: PaperStatement, ofSource: (other: PaperStatement) => boolean): boolean {
  const { operation, level } = statement;
  return ofSource(statement) && (operation === "split" || (operation === "remove group" && level === "unit"));
}

/** Whether a statement on the source of a split tells more of the split: its parts, its rest, or that its source ends. */
function isOfSplit({ operation, extent, level, targets }: PaperStatement, split: PaperStatement): boolean {
  if (operation === "split" || operation === "remove group") return true;
  if (operation === "add index entries" || extent === "" || extent === "whole") return false;
  const codes = split.targets.map(({ code }) => code);
  return STATEMENT_LEVELS[level] === 4 || targets.every(({ code }) => codes.includes(code));
}

function isPart({ operation, extent, level }: PaperStatement): boolean {
  const moves = operation === "move" || operation === "create unit group";
  return moves && extent === "part" && STATEMENT_LEVELS[level] === 4;
}

function splitOf(
  source: string,
  statements: readonly PaperStatement[],
  groups: ReadonlyMap<string, Group>,
): Change {
  const statedIn = statements.map(({ id }) => id);
  const parts: Part[] = [];
  const isUnit = source.length === 4;
  const named = isUnit ? statements : statements.filter(({ operation }) => operation === "split");
  for (const statement of named) {
    if (isUnit && statement.extent !== "part") continue;
    for (const target of statement.targets) addPart(parts, statement, target, statements, groups);
  }
  const rest = statements.find(({ extent }) => extent === "residual");
  const to = rest?.targets[0] && declared(rest.targets[0], groups);
  return {
    type: "split",
    source,
    parts,
    residual: to ? { fate: "lives on", to } : null,
    statedIn,
  };
}

const NOT_STATED: StatedTarget = { code: null, title: null, toBeWorded: false, parent: null };

function mergeOf(
  merge: PaperStatement,
  statements: readonly PaperStatement[],
  groups: ReadonlyMap<string, Group>,
): Change {
  const [target = NOT_STATED] = merge.targets;
  return {
    type: "merge",
    sources: merge.sources,
    to: declared(target, groups) ?? { code: target.code },
    statedIn: statements.map(({ id }) => id),
  };
}

/** A part that goes to another group, which is created where the paper says so. */
function transferOf(
  source: string,
  statements: readonly PaperStatement[],
  groups: ReadonlyMap<string, Group>,
): Change[] {
  const statedIn = statements.map(({ id }) => id);
  const parts: Part[] = [];
  for (const statement of statements) {
    const [target = NOT_STATED] = statement.targets;
    addPart(parts, statement, target, statements, groups);
  }
  return parts.flatMap(({ content, to }): Change[] => {
    const creation = statements.find(({ operation }) => operation === "create unit group");
    const goesTo = to === null || to.code === null ? to : { code: to.code };
    const transfer: Change = { type: "transfer", source, content, to: goesTo, statedIn };
    return creation && to ? [{ type: "create", group: to, statedIn: [creation.id] }, transfer] : [transfer];
  });
}

function singleChange(statement: PaperStatement, groups: ReadonlyMap<string, Group>): Change[] {
  const { operation, sources, level, id } = statement;
  const statedIn = [id];
  const [source = ""] = sources;
  const [target] = statement.targets;
  switch (operation) {
    case "create sub-major group":
    case "create minor group":
    case "create unit group": {
      const group = target && declared(target, groups);
      return group ? [{ type: "create", group, statedIn }] : [];
    }
    case "rename":
      return sources.map((own) => ({
        type: "rename",
        source: own,
        to: continues(own, target, groups, true),
        statedIn,
      }));
    case "move":
    case "recode":
      return sources.map((own) => ({
        type: operation,
        source: own,
        to: continues(own, target, groups),
        statedIn,
      }));
    case "retain":
      // An index entry that stays where it is changes nothing; a group that stays may get another group above it.
      return level === "index"
        ? []
        : [{ type: "move", source, to: continues(source, target, groups), statedIn }];
    case "remove group":
      return sources.map((own) => ({ type: "remove", source: own, statedIn }));
    case "add index entries":
      return target?.code
        ? [{ type: "add entries", entries: [newEntryOf(statement)], to: { code: target.code }, statedIn }]
        : [];
    default:
      return changeOfRows([statement]);
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
