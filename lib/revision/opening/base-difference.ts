import type { EditionId } from "#lib/facts/edition";
import { unitGroupIn } from "#lib/facts/entry";
import type { ReleasedFacts } from "#lib/facts/released-facts";

/** What two releases say differently of one edition. */
export interface BaseDifference {
  /** Groups that only one has, or whose title differs; null where the release does not have it. In order of code. */
  groups: { code: string; before: string | null; after: string | null }[];
  /** Index entries whose unit group differs; "" where there is none. In the order of the index. */
  entries: { uid: string; title: string; before: string; after: string }[];
}

type Facts = Pick<ReleasedFacts, "groups" | "entries">;

/** Compares an edition as two releases have it. Takes time in proportion to the groups and entries. */
export function baseDifference(before: Facts, after: Facts, edition: EditionId): BaseDifference {
  const [then, now] = [titlesOf(before, edition), titlesOf(after, edition)];
  const codes = [...new Set([...then.keys(), ...now.keys()])].sort();
  const codeThen = codesOf(before, edition);
  const codeNow = codesOf(after, edition);
  const titles = new Map([...before.entries, ...after.entries].map(({ uid, title }) => [uid, title]));
  return {
    groups: codes
      .filter((code) => then.get(code) !== now.get(code))
      .map((code) => ({ code, before: then.get(code) ?? null, after: now.get(code) ?? null })),
    entries: [...titles]
      .map(([uid, title]) => ({
        ...{ uid, title },
        ...{ before: codeThen.get(uid) ?? "", after: codeNow.get(uid) ?? "" },
      }))
      .filter((entry) => entry.before !== entry.after),
  };
}

/** The codes of groups that two releases say something else of, or whose entries differ. */
export function codesIn({ groups, entries }: BaseDifference): Set<string> {
  return new Set([
    ...groups.map(({ code }) => code),
    ...entries.flatMap(({ before, after }) => [before, after]).filter((code) => code !== ""),
  ]);
}

function titlesOf({ groups }: Facts, edition: EditionId): Map<string, string> {
  return new Map(groups.flatMap((group) => (group.edition === edition ? [[group.code, group.title]] : [])));
}

function codesOf({ entries }: Facts, edition: EditionId): Map<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const code = unitGroupIn(entry, edition);
      return code === undefined ? [] : [[entry.uid, code]];
    }),
  );
}
