import type { Claims } from "#lib/compile/claims";
import { comparableTitle } from "#lib/facts/comparable-title";

/** What is needed of a named group to know which it is. */
interface Named {
  code?: string | null;
  title?: string | null;
  parent?: string;
}

/**
 * Finds the key of a group of the new edition: its code, or, while it has none, its parent's code with a question mark
 * ("521?", "521?2"), so that it sorts and adds up with its siblings. null when neither code nor place is stated.
 */
export type KeyOf = (named: Named) => string | null;

/** Numbers the groups without a code in order of their titles, so that the order of decisions does not matter. */
export function targetKeys(claims: Claims, titleOf: (source: string) => string): KeyOf {
  const without = new Map<string, Set<string>>();
  const note = ({ code, title, parent }: Named) => {
    if (code !== null || parent === undefined || !title) return;
    const titles = without.get(parent) ?? new Set();
    without.set(parent, titles.add(comparableTitle(title)));
  };
  for (const { to } of claims.declared) note(to);
  for (const rest of claims.rests) {
    if (rest.fate === "lives on") note({ title: titleOf(rest.source), ...withoutAbsent(rest.to) });
  }
  const keys = new Map<string, string>();
  for (const [parent, titles] of without) {
    for (const [at, title] of [...titles].sort().entries()) {
      keys.set(`${parent} ${title}`, `${parent}?${at === 0 ? "" : at + 1}`);
    }
  }
  return ({ code, title, parent }) =>
    code ?? (title ? (keys.get(`${parent} ${comparableTitle(title)}`) ?? null) : null);
}

/** A title that is absent or not yet worded does not hide the one that the source has. */
export function withoutAbsent(named: Named): Named {
  const { title, ...rest } = named;
  return title ? named : rest;
}

/** Whether a key stands for a group that has no code yet. */
export function isProvisional(key: string): boolean {
  return key.includes("?");
}
