import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { findGroups } from "#lib/classification/find-groups";
import { LEVEL_NAMES } from "#lib/facts/edition";
import type { Answer } from "#lib/lookup/answer";
import { isRefusal } from "#lib/lookup/refuse-query";
import { fold } from "#lib/lookup/words/normalise";
import {
  type Entity,
  entityId,
  findEntity,
  type Named,
  typeOf,
} from "#lib/publication/reconciliation/entity";
import type { Property } from "#lib/publication/reconciliation/properties";

/** Suggestions in one answer; more are asked for with a cursor. */
const AT_ONCE = 20;
const MOST_SKIPPED = 1_000;

/** What is offered for something that is being typed. */
interface Suggestion extends Named {
  description?: string;
  /** Of groups: their editions. */
  notable?: Named[];
}

/** Where to go on in a list. @param cursor as it was sent; anything that is no number begins at the beginning */
export function pageFrom<Item>(items: readonly Item[], cursor: string | null): Item[] {
  const skipped = /^\d{1,4}$/.test(cursor ?? "") ? Math.min(Number(cursor), MOST_SKIPPED) : 0;
  return items.slice(skipped, skipped + AT_ONCE);
}

/**
 * Groups for the beginning of a code, a job title or words of a title: of each edition what their codes and titles have, and
 * what the lookup finds, the edition that is meant where none is named first.
 * @param answers what the lookup says, as far as it was asked
 */
export function groupSuggestions(
  prefix: string,
  editions: readonly EditionWithGroups[],
  answers: readonly { edition: EditionWithGroups; answer: Answer }[],
): Suggestion[] {
  const meant = findEntity(editions, prefix.trim());
  const found = new Map<string, Suggestion>();
  const add = (entity: Entity) => {
    const id = entityId(entity);
    if (!found.has(id)) found.set(id, suggestionOf(entity));
  };
  if (meant) add(meant);
  const [byTitle, looked] = [new Map<EditionWithGroups, Entity[]>(), new Map<EditionWithGroups, Entity[]>()];
  for (const edition of editions) {
    const { groups, asTyped } = findGroups(edition.groups, prefix);
    if (asTyped && prefix.trim() !== "")
      byTitle.set(
        edition,
        groups.map((group) => ({ edition, group })),
      );
  }
  for (const { edition, answer } of answers) {
    if (isRefusal(answer) || answer.by === "code") continue;
    const groups = answer.results.flatMap(({ code }) => edition.byCode.get(code) ?? []);
    looked.set(
      edition,
      groups.map((group) => ({ edition, group })),
    );
  }
  for (const edition of editions)
    for (const entity of byTitle.get(edition)?.slice(0, AT_ONCE / 2) ?? []) add(entity);
  for (const edition of editions) for (const entity of looked.get(edition) ?? []) add(entity);
  for (const edition of editions) for (const entity of byTitle.get(edition) ?? []) add(entity);
  return [...found.values()];
}

function suggestionOf(entity: Entity): Suggestion {
  const { edition, group } = entity;
  return {
    id: entityId(entity),
    name: group.title,
    description: `${edition.shortTitle} ${LEVEL_NAMES[group.level].one} ${group.code}`,
    notable: [typeOf(edition)],
  };
}

/** The editions that have what is typed in their names; all for nothing. */
export function typeSuggestions(prefix: string, editions: readonly EditionWithGroups[]): Suggestion[] {
  return editions
    .filter(({ id, shortTitle, title }) => has(`${id} ${shortTitle} ${title}`, prefix))
    .map((edition) => ({ ...typeOf(edition), description: edition.title }));
}

/** The same of properties. */
export function propertySuggestions(prefix: string, properties: readonly Property[]): Suggestion[] {
  return properties
    .filter(({ id, name }) => has(`${id} ${name}`, prefix))
    .map(({ id, name, description }) => ({ id, name, description }));
}

function has(text: string, typed: string): boolean {
  return fold(text).includes(fold(typed).trim());
}
