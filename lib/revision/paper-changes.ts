import type { Group } from "#lib/classification/edition";
import { sameTitle } from "#lib/correspondence/title";
import { changeOfRows } from "#lib/review-paper/change-rows";
import type { Change, Continues, NewEntry, Part, TargetGroup } from "#lib/revision/change";
import { type PaperStatement, STATEMENT_LEVELS, type StatedTarget } from "#lib/revision/paper-statement";
import { groupTitle } from "#lib/workbook/group-title";
import { naturalOrder } from "#lib/workbook/natural-order";

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

/** Two statements of content that goes to one group are one part. */
function addPart(
  parts: Part[],
  statement: PaperStatement,
  stated: StatedTarget,
  statements: readonly PaperStatement[],
  groups: ReadonlyMap<string, Group>,
): void {
  const to = targetOf(stated, statement, groups);
  // What a row says of the content in so many words counts before what can be guessed from another.
  const isSaid = statements.some(
    (other) =>
      other.content !== null && other.targets[0]?.code === stated.code && other.operation !== "split",
  );
  const content = statement.content ?? {
    by: "description",
    text: isSaid ? "" : descriptionOf(statement, stated, groups),
  };
  const known = parts.find(
    (part) => to !== null && to.code !== null && part.to?.code === to.code && part.content.by === content.by,
  );
  if (!known) {
    parts.push({ content: { ...content }, to });
    return;
  }
  known.to = { ...to, ...known.to, code: known.to?.code ?? null };
  if (known.content.by !== "description" || content.by !== "description") parts.push({ content, to });
  else if (!known.content.text.includes(content.text)) {
    known.content.text = [known.content.text, content.text].filter(Boolean).join("; ");
  }
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

/** What a group lives on as; a title that it has already is not stated again unless the title is the point. */
function continues(
  source: string,
  target: StatedTarget | undefined,
  groups: ReadonlyMap<string, Group>,
  retitled = false,
): Continues {
  const { code = null, title = null, parent = null } = target ?? {};
  const own = groups.get(source)?.title ?? "";
  const worded = title === null ? null : groupTitle(code ?? source, title);
  const isNew = worded !== null && !sameTitle(worded, own);
  return {
    ...(code === source && retitled ? {} : { code }),
    ...(retitled || isNew ? { title: worded } : {}),
    ...(code === null && parent !== null ? { parent } : {}),
  };
}

/** A part's target: declared where the paper creates it, and only referred to where an index entry is said to go there. */
function targetOf(
  stated: StatedTarget,
  { level }: PaperStatement,
  groups: ReadonlyMap<string, Group>,
): TargetGroup | null {
  return level === "index" && stated.code !== null ? { code: stated.code } : declared(stated, groups);
}

/** A group with its title, unless that is the one that the earlier edition has under this code; null where nothing names it. */
function declared(
  { code, title, parent }: StatedTarget,
  groups: ReadonlyMap<string, Group>,
): TargetGroup | null {
  if (code === null)
    return title === null || parent === null ? null : { code, title: groupTitle(parent, title), parent };
  const worded = title === null ? undefined : groupTitle(code, title);
  const earlier = groups.get(code)?.title;
  return worded === undefined || (earlier !== undefined && sameTitle(earlier, worded))
    ? { code }
    : { code, title: worded };
}

/** What a part is called: by the paper where it says more than the group that the part is of, else in its notes. */
function descriptionOf(
  { notes, level, sources, sourcesPrinted }: PaperStatement,
  { title }: StatedTarget,
  groups: ReadonlyMap<string, Group>,
): string {
  if (level !== "index") return title ?? notes;
  const ofGroup = sources.some((code) => sameTitle(groups.get(code)?.title ?? "", sourcesPrinted));
  const printed = ofGroup || sourcesPrinted.startsWith("(") ? "" : sourcesPrinted;
  return printed || notes || (title ?? "");
}

const QUOTED = /'([^']+)'/g;
const INDEX_FORM = /\(index form: ([^)]+)\)/;

/** An entry written "New entry: 'Pilates teacher' with additional qualifier (ADD) 'comprehensive'". */
export function newEntryOf({ id, notes, entry }: PaperStatement): NewEntry {
  if (entry !== null) return entry;
  const [natural = notes, add = ""] = [...notes.matchAll(QUOTED)].map(([, quoted]) => quoted ?? "");
  const title = INDEX_FORM.exec(notes)?.[1] ?? natural;
  return { uid: id, title, natural: naturalOrder(natural), add, ind: "" };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
