import type { TableLevel } from "#lib/correspondence/levels";
import type { MapRow } from "#lib/correspondence/rows";
import type { Group } from "#lib/facts/edition";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

/** The rows of the correspondence that show what an issue is about. */
export interface IssueRows {
  level: TableLevel;
  rows: MapRow[];
  /** The issue's own decision makes them; else they show where content goes that other issues decide on. */
  made: boolean;
}

/**
 * The rows that the decision on an issue makes. Where it makes none, since it declares a group, concerns the groups above
 * the unit groups or is not taken, those of the groups that it is about.
 */
export function rowsOfIssue(
  revision: RevisionView,
  { decision, proposal, sources, targets }: IssueView,
): IssueRows {
  const own = decision
    ? revision.at(revision.unitLevel).rows.filter(({ decisions }) => decisions.includes(decision.id))
    : [];
  if (own.length > 0) return { level: revision.unitLevel, rows: own, made: true };
  const created = (proposal?.changes ?? []).flatMap((change) =>
    change.type === "create" || change.type === "add entries"
      ? [(change.type === "create" ? change.group : change.to).code]
      : [],
  );
  const side = created.length > 0 || sources.length === 0 ? "target" : "source";
  const codes: (string | null)[] = created.length > 0 ? created : side === "target" ? targets : sources;
  const groups = side === "target" ? revision.targets : revision.sources;
  const level = (groups.get(codes[0] ?? "")?.level ?? revision.unitLevel) as TableLevel;
  const rows = revision.at(level).rows.filter((row) => codes.includes(row[side]?.code ?? ""));
  return { level, rows, made: false };
}

/**
 * The groups of the edition made that an issue is about: those that it names, and those that the content of the groups
 * that it is about goes to by now.
 */
export function groupsAfter(
  revision: Pick<RevisionView, "targets" | "at" | "sources" | "unitLevel">,
  { sources, targets }: Pick<IssueView, "sources" | "targets">,
  { rows }: Pick<IssueRows, "rows">,
): Group[] {
  const reached = sources.flatMap((code) => {
    const level = (revision.sources.get(code)?.level ?? revision.unitLevel) as TableLevel;
    return revision
      .at(level)
      .rows.flatMap(({ source, target }) => (source?.code === code && target ? target.code : []));
  });
  const made = rows.flatMap(({ target }) => target?.code ?? []);
  const codes = [...new Set([...targets, ...reached, ...made])].sort();
  return codes.flatMap((code) => revision.targets.get(code) ?? []);
}
