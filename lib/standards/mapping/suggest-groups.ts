import type { Conversion } from "#lib/correspondence/conversion/convert";
import type { ConvertedInTwoSteps } from "#lib/correspondence/conversion/two-steps";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";
import type { Structure } from "#lib/facts/structure";
import { quantity, share } from "#lib/platform/in-words";
import type { SuggestedGroup } from "#lib/standards/mapping/mapping";
import type { StandardFacts } from "#lib/standards/standard";

/** What a code of an edition comes to in the newest. */
export type ConvertCode = (edition: EditionId, code: string) => Conversion | ConvertedInTwoSteps | null;

/**
 * The likeliest unit groups of the newest edition for a title, best first, with how sure the lookup is of each, and whether
 * the title is one that says too little, such as “Manager”.
 */
export type FindGroups = (
  title: string,
  sector: string,
) => { groups: { code: string; confidence: number }[]; vague: boolean };

export interface GroupSources {
  newest: CodedEdition;
  held: readonly CodedEdition[];
  convert: ConvertCode;
  find: FindGroups;
}

/** Less likely groups are not worth asking about. */
const LIKELY = 0.3;
/** An occupation whose likeliest group is less likely is one that no group surely covers: coded files are doubtful there too. */
const COVERED = 0.5;
const SURE = 0.9;
/** A minor group given has so many unit groups at most; the codes above say too little. */
const MOST_BELOW = 12;

/**
 * The unit groups that a standard may belong to: by the codes given, converted to the newest edition with their shares; by
 * its relevant occupations; and where it has neither, by its title. Each group once, by what speaks for it best.
 * @returns also the occupations that the lookup finds no likely group for
 */
export function suggestGroups(
  standard: Pick<StandardFacts, "givenCodes" | "codesEdition" | "occupations" | "title" | "sector" | "kind">,
  sources: GroupSources,
): { groups: SuggestedGroup[]; uncovered: string[] } {
  const { givenCodes, codesEdition, occupations, title, sector, kind } = standard;
  const given = givenCodes.flatMap((code) => ofGivenCode(code, codesEdition, sources));
  // The title of an apprenticeship standard is an occupation; that of another tells what somebody does.
  const named = kind === "apprenticeship" ? [...new Set([title, ...occupations])] : occupations;
  const looked = named.map((name) => ({ name, ...likeliest(name, sector, sources) }));
  // What says too little is no occupation that could be missing.
  const uncovered = looked
    .filter(({ found: [first], vague }) => !vague && (first?.confidence ?? 0) < COVERED)
    .map(({ name }) => name);
  const byOccupation = looked.flatMap(({ name, found }) =>
    found.map((one) => asSuggestion(one, "occupation", `“${name}”, a relevant occupation`)),
  );
  const byTitle =
    given.length === 0 && named.length === 0
      ? likeliest(title, sector, sources).found.map((one) =>
          asSuggestion(one, "title", `Its title, “${title}”`),
        )
      : [];
  return { groups: eachOnce([...given, ...byOccupation, ...byTitle]), uncovered };
}

function likeliest(title: string, sector: string, { find }: GroupSources) {
  const { groups, vague } = find(title, sector);
  return { found: groups.slice(0, 2).filter(({ confidence }) => confidence >= LIKELY), vague };
}

function asSuggestion(
  { code, confidence }: { code: string; confidence: number },
  origin: "occupation" | "title",
  what: string,
): SuggestedGroup {
  const sure = origin === "occupation" && confidence >= SURE;
  return { code, origin, basis: `${what}, looked up: ${share(confidence)} sure.`, confidence, sure };
}

function ofGivenCode(
  text: string,
  editionId: EditionId | "",
  { newest, held, convert }: GroupSources,
): SuggestedGroup[] {
  const stated = held.find(({ id }) => id === editionId) ?? newest;
  const others = held.filter((edition) => edition !== stated);
  const read = readCellCode(text, stated, others);
  if (read.kind === "code") return ofCode(read.code, stated, "", newest, convert);
  // A code that the edition lacks and another has: most likely of that, which somebody is to say.
  for (const other of others) {
    const elsewhere = readCellCode(text, other, []);
    if (elsewhere.kind !== "code") continue;
    const doubt = `It is not one of ${stated.shortTitle}, as the file says.`;
    return ofCode(elsewhere.code, other, doubt, newest, convert).map((one) => ({ ...one, sure: false }));
  }
  return [];
}

function ofCode(
  code: string,
  edition: CodedEdition,
  doubt: string,
  newest: CodedEdition,
  convert: ConvertCode,
): SuggestedGroup[] {
  const { structure, shortTitle } = edition;
  const level = structure.levelOf(code) ?? structure.unitLevel;
  // Below the unit groups its unit group is meant.
  const unit = level > structure.unitLevel ? (structure.at(code, structure.unitLevel) ?? code) : code;
  const words = (rest: string) => [`${shortTitle} ${code} is given${rest}.`, doubt].filter(Boolean).join(" ");
  if (edition.id === newest.id) {
    if (level >= structure.unitLevel)
      return [{ code: unit, origin: "code", basis: words(""), confidence: 1, sure: true }];
    const below = unitGroupsBelow(code, structure);
    if (below.length > MOST_BELOW) return [];
    const of = `, which has ${quantity(below.length, "unit group")}: which is meant it does not say`;
    return below.map((one) => ({
      ...{ code: one, origin: "code" as const, basis: words(of) },
      ...{ confidence: below.length === 1 ? 1 : null, sure: below.length === 1 },
    }));
  }
  const converted = convert(edition.id, unit);
  if (!converted || converted.outcome === "refused") return [];
  const { targets, outcome } = converted;
  if (targets.length > MOST_BELOW) return [];
  return targets.map(({ group, weight }) => ({
    code: group.code,
    origin: "code" as const,
    basis: words(
      outcome === "exact"
        ? `, and all of it goes to ${group.code}`
        : `, of which ${weight ? `${share(weight.forward)} goes` : "an unknown part goes"} to ${group.code}`,
    ),
    confidence: outcome === "exact" ? 1 : (weight?.forward ?? null),
    sure: outcome === "exact" && level >= structure.unitLevel,
  }));
}

function unitGroupsBelow(code: string, structure: Structure): string[] {
  return structure
    .childrenOf(code)
    .flatMap((child) =>
      child.level >= structure.unitLevel ? [child.code] : unitGroupsBelow(child.code, structure),
    );
}

const RANK: SuggestedGroup["origin"][] = ["code", "moved", "occupation", "title"];

/** Each group by what speaks for it best, with all that does in its words. */
function eachOnce(groups: readonly SuggestedGroup[]): SuggestedGroup[] {
  const known = new Map<string, SuggestedGroup>();
  for (const one of groups) {
    const before = known.get(one.code);
    if (!before) {
      known.set(one.code, one);
      continue;
    }
    const better =
      RANK.indexOf(one.origin) < RANK.indexOf(before.origin) ||
      (one.origin === before.origin && (one.confidence ?? 0) > (before.confidence ?? 0));
    const [first, second] = better ? [one, before] : [before, one];
    const basis = first.basis.includes(second.basis) ? first.basis : `${first.basis} ${second.basis}`;
    known.set(one.code, { ...first, basis: basis.slice(0, LONGEST_BASIS), sure: first.sure || second.sure });
  }
  return [...known.values()];
}

const LONGEST_BASIS = 1_000;
