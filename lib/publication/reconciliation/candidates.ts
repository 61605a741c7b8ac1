import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { entryText } from "#lib/facts/entries/entry-text";
import type { Answer } from "#lib/lookup/answer";
import { lookupJson } from "#lib/lookup/lookup-json";
import { isRefusal } from "#lib/lookup/refuse-query";
import { fold } from "#lib/lookup/words/normalise";
import { derived } from "#lib/platform/derived";
import {
  type Entity,
  entityId,
  findEntity,
  type Named,
  typeOf,
} from "#lib/publication/reconciliation/entity";

/** A group that may be what a query means, as clients are told of it. */
interface Candidate extends Named {
  description: string;
  type: Named[];
  /** 0 to 100: the confidence in per cent. */
  score: number;
  /** Whether a client may take it without asking anybody. */
  match: boolean;
  features: { id: "confidence" | "gap"; value: number }[];
}

/**
 * A candidate is a match from this confidence, and where it is so much before the next, unless the title is too vague to
 * code. Whoever reconciles never looks at matches, so that these are stricter than what readers are told is "high".
 */
const MATCH_CONFIDENCE = 0.9;
const MATCH_GAP = 0.5;

interface Found {
  entity: Entity;
  confidence: number;
  description: string;
  vague: boolean;
}

/**
 * The candidates of a query, best first. Where no type is given and the words are the title of a group of another edition
 * alone, that group is one of them too, for somebody to look at (Reconciliation Service API 0.2, section 4.4).
 * @param answers what the lookup says of it in each edition wanted; none where an id was given in place of a title
 */
export function candidatesOf(
  { query, limit, types }: { query: string; limit: number; types: readonly string[] },
  editions: readonly EditionWithGroups[],
  answers: readonly { edition: EditionWithGroups; answer: Answer }[],
): Candidate[] {
  const meant = findEntity(editions, query.trim());
  const found = meant
    ? [{ entity: meant, confidence: 1, description: "The group of this id", vague: false }]
    : answers.flatMap(({ edition, answer }) => foundIn(edition, query, answer));
  const title = fold(query).trim();
  if (
    types.length === 0 &&
    answers.length > 0 &&
    !answers.some(({ edition }) => titledIn(edition).has(title))
  )
    for (const edition of editions) {
      const group = titledIn(edition).get(title);
      if (group) found.push({ entity: { edition, group }, confidence: 1 - MATCH_GAP, ...BY_TITLE });
    }
  found.sort((a, b) => b.confidence - a.confidence);
  return found.slice(0, limit).map((one, at) => {
    const { entity, confidence, description, vague } = one;
    const best = found[at === 0 ? 1 : 0]?.confidence ?? 0;
    const gap = rounded(confidence - best);
    return {
      id: entityId(entity),
      name: entity.group.title,
      description,
      type: [typeOf(entity.edition)],
      score: Math.round(confidence * 1_000) / 10,
      match: at === 0 && !vague && confidence >= MATCH_CONFIDENCE && gap >= MATCH_GAP,
      features: [
        { id: "confidence", value: rounded(confidence) },
        { id: "gap", value: gap },
      ],
    };
  });
}

function foundIn(edition: EditionWithGroups, query: string, answer: Answer): Found[] {
  const titled = titledIn(edition).get(fold(query).trim());
  const json = isRefusal(answer) ? null : lookupJson(answer);
  const looked = (json?.results ?? []).flatMap(({ code, confidence, entry }): Found[] => {
    const group = edition.byCode.get(code);
    if (!group || code === titled?.code) return [];
    const description = entry ? `Index entry: ${entryText(entry)}` : `The group of the code ${code}`;
    return [{ entity: { edition, group }, confidence, description, vague: json?.vague !== null }];
  });
  if (!titled) return looked;
  const itself = { entity: { edition, group: titled }, confidence: 1, ...BY_TITLE };
  // Whatever else the words are like, they are the title of this group.
  return [itself, ...looked.map((one) => ({ ...one, confidence: Math.min(one.confidence, 1 - MATCH_GAP) }))];
}

const BY_TITLE = { description: "Its title", vague: false };

/** Groups by their titles; of those that share one the lowest, down to unit groups. */
const titledIn = derived("groups by title", ({ groups, structure }: EditionWithGroups) => {
  const down = groups.filter(({ level }) => level <= structure.unitLevel).sort((a, b) => a.level - b.level);
  return new Map(down.map((group) => [fold(group.title).trim(), group]));
});

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
