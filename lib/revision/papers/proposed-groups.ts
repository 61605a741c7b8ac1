import { type Change, type Continues, sourcesOf, type TargetGroup } from "#lib/compile/decisions/change";
import { isProvisional } from "#lib/compile/target-key";
import type { TableLevel } from "#lib/correspondence/levels";
import { sameTitle } from "#lib/facts/comparable-title";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

/** A compiled revision, as far as it is read here. */
export type Compiled = Pick<RevisionView, "sources" | "targets" | "at">;

/** An issue of a paper with what it proposes. */
export type ProposedIssue = Pick<
  IssueView,
  "id" | "number" | "question" | "outcome" | "sources" | "proposal"
>;

/** A group that an issue names as a place for content. */
export interface NamedGroup {
  /** Its code in the compiled paper: "521?" while it has none. */
  key: string;
  /** null where the paper says that there will be another title, but not which. */
  title: string | null;
  level: TableLevel;
  /** Earlier groups of its level whose content goes to it. */
  from: ReadonlySet<string>;
  /** The earlier group that lives on as it by a change of this issue; null for a new group or one that only takes in more. */
  continues: string | null;
}

/** Groups that an issue's changes name as a place for content, each once. Changes of the index alone propose none. */
export function namedGroups({ proposal }: ProposedIssue, written: Compiled): NamedGroup[] {
  const named = new Map<string, NamedGroup>();
  for (const change of proposal?.changes ?? []) {
    for (const { to, continues } of placesOf(change)) {
      const key = keyOf(to, continues, written);
      if (key === null) continue;
      const level = (isProvisional(key) ? key.indexOf("?") + 1 : key.length) as TableLevel;
      const own = named.get(key);
      const sources = change.type === "create" ? [] : sourcesOf(change);
      named.set(key, {
        key,
        level,
        title: to.title === null ? null : (own?.title ?? written.targets.get(key)?.title ?? null),
        from: new Set([...(own?.from ?? []), ...sources.filter((code) => code.length === level)]),
        continues: own?.continues ?? continues,
      });
    }
  }
  return [...named.values()].map((group) =>
    group.from.size > 0 ? group : { ...group, from: contentOf(group, written) },
  );
}

/** For a group that is created alone: the earlier groups whose content the whole paper sends there. */
function contentOf({ key, level }: NamedGroup, written: Compiled): Set<string> {
  const maps = written.at(level).table.maps.filter(({ target }) => target === key);
  return new Set(maps.flatMap(({ source }) => source ?? []));
}

function placesOf(change: Change): { to: TargetGroup | Continues; continues: string | null }[] {
  switch (change.type) {
    case "split": {
      const parts = change.parts.flatMap(({ to }) => (to ? [{ to, continues: null }] : []));
      const { residual, source } = change;
      if (residual === null || residual.fate === "removed") return parts;
      return [...parts, { to: residual.to, continues: residual.fate === "lives on" ? source : null }];
    }
    case "move":
    case "rename":
    case "recode":
      return [{ to: change.to, continues: change.source }];
    case "create":
      return [{ to: change.group, continues: null }];
    case "merge":
      return [{ to: change.to, continues: null }];
    case "transfer":
      return change.to ? [{ to: change.to, continues: null }] : [];
    default:
      return [];
  }
}

/** The code under which the compiled paper has a group: "521?" while it has none; null where the paper says nothing of it. */
function keyOf(to: TargetGroup | Continues, continues: string | null, written: Compiled): string | null {
  const code = to.code === undefined ? continues : to.code;
  if (code !== null) return code;
  const { title, parent } = to;
  const own = [...written.targets.values()].find(
    (group) =>
      isProvisional(group.code) && group.code.startsWith(`${parent}?`) && sameTitle(group.title, title ?? ""),
  );
  return own?.code ?? null;
}
