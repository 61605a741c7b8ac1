import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { groupAround, groupsAlike } from "#lib/classification/find-groups";
import { readIndexEditions, readRegister } from "#lib/coding-index/coding-index.db";
import type { DataVersion } from "#lib/facts/data";
import { type EditionId, type Group, type PlacedGroup, shortTitleOf } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { mainEdition } from "#lib/facts/index-editions";
import { listedWith } from "#lib/platform/in-words";
import { ProblemDetails, type Suggestion } from "#lib/publication/api/problem-details";
import { editionAddress, entryAddress, groupAddress } from "#lib/publication/resources/addresses";

/** An edition of that id, or a `ProblemDetails` that names those there are. */
export async function requireEdition(id: EditionId): Promise<EditionWithGroups> {
  const editions = await readEditions();
  const edition = editions.find((one) => one.id === id);
  if (edition) return edition;
  const ids = editions.map((one) => one.id);
  throw new ProblemDetails("unknown-edition", `There is no edition “${id}”. There are ${ids.join(", ")}.`, {
    suggestions: editions.map((one) => ({
      href: editionAddress(one.id),
      name: one.id,
      title: one.title,
    })),
  });
}

/** An edition that index entries are coded to, or a `ProblemDetails`. */
export async function requireCodedEdition(id: EditionId, version?: DataVersion): Promise<EditionId> {
  const edition = await requireEdition(id);
  if ((await readIndexEditions(version)).some((one) => one.id === edition.id)) return edition.id;
  throw new ProblemDetails("bad-request", `The coding index has no codes of ${edition.shortTitle}.`);
}

/**
 * An edition that titles can be looked up in, or a `ProblemDetails`.
 * @param id the edition that was asked for; where none was, it is the newest released one
 */
export async function requireLookupEdition(id?: EditionId, version?: DataVersion): Promise<EditionId> {
  const editions = await readIndexEditions(version);
  const known = editions.filter(({ status }) => status === "released").map((edition) => edition.id);
  const asked = id === undefined ? (mainEdition(editions)?.id ?? "") : (await requireEdition(id)).id;
  if (known.includes(asked)) return asked;
  const name = shortTitleOf(asked, await readEditions());
  throw new ProblemDetails(
    "bad-request",
    `Titles cannot be looked up in ${name}. Give ${listedWith("or", known)}.`,
  );
}

/** A group of an edition, or a `ProblemDetails` with those that may have been meant. */
export async function requireGroup(edition: EditionWithGroups, code: string): Promise<PlacedGroup> {
  const group = edition.byCode.get(code);
  if (group) return group;
  const near = groupsAlike(edition.groups, code);
  const above = groupAround(edition.groups, code);
  const meant = [...near, ...(above === null || near.includes(above) ? [] : [above])];
  const elsewhere = (await readEditions()).find((one) => one.id !== edition.id && one.byCode.has(code));
  const sentences = [
    `${edition.shortTitle} has no group “${code}”.`,
    elsewhere ? `${elsewhere.shortTitle} has: “${elsewhere.byCode.get(code)?.title}”.` : "",
    meant.length > 0 ? "See the suggestions for what may have been meant." : "Check the code.",
  ];
  throw new ProblemDetails("unknown-code", sentences.filter(Boolean).join(" "), {
    suggestions: meant.map((one) => suggestionOf(edition.id, one)),
  });
}

/** Throws a `ProblemDetails` when no group of that level has a code that begins so. */
export function requireCodeStart(edition: EditionWithGroups, start: string, level: number): void {
  const groups = edition.groups.filter((group) => group.level === level);
  if (groups.some((group) => group.code.startsWith(start))) return;
  const meant = groupsAlike(edition.groups, start);
  throw new ProblemDetails(
    "unknown-code",
    `No group of ${edition.shortTitle} at level ${level} has a code that begins with “${start}”.`,
    { suggestions: meant.map((one) => suggestionOf(edition.id, one)) },
  );
}

/** An index entry, or a `ProblemDetails`. */
export async function requireEntry(uid: string, version?: DataVersion): Promise<IndexEntry> {
  const { byUid } = await readRegister(version);
  const entry = byUid.get(uid);
  if (entry) return entry;
  const otherCase = byUid.get(uid.toLowerCase());
  throw new ProblemDetails(
    "unknown-entry",
    `The coding index has no entry “${uid}”. An id is a letter, a digit and two letters, such as a1aa, or like own-1.`,
    otherCase && {
      suggestions: [{ href: entryAddress(otherCase.uid), name: otherCase.uid, title: otherCase.title }],
    },
  );
}

function suggestionOf(edition: EditionId, { code, title }: Group): Suggestion {
  return { href: groupAddress(edition, code), name: code, title };
}
