import type { Continues, NewEntry, Part, TargetGroup } from "#lib/compile/decisions/change";
import { sameTitle } from "#lib/facts/comparable-title";
import type { Group } from "#lib/facts/edition";
import { groupTitle } from "#lib/facts/group-title";
import { naturalOrder } from "#lib/facts/natural-order";
import type { PaperStatement, StatedTarget } from "#lib/revision/papers/paper-statement";

/** Two statements of content that goes to one group are one part. */
export function addPart(
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

/** What a group lives on as; a title that it has already is not stated again unless the title is the point. */
export function continues(
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
export function declared(
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
