import { bundledPairs, bundledTable } from "#cli/bundled-correspondence";
import { withDatabase } from "#cli/compile-source";
import type { ConvertData } from "#lib/coded-files/work-data";
import { conversionBasis, type ListBasis } from "#lib/correspondence/conversion/conversion-list";
import { type ConversionWay, conversionWays, wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";
import { countsOf } from "#lib/facts/facts";
import { releaseInWords } from "#lib/facts/released-facts";
import { structureOf } from "#lib/facts/structure";
import { shownTitle } from "#lib/facts/unknown-title";
import { type Bundled, readBundled } from "#lib/imports/bundled/bundled";

/** What a file of codes is converted with, or between which editions codes can be converted where not these. */
export type FoundConversion = { data: ConvertData } | { known: EditionPair[] };

/**
 * What codes are converted with at the terminal: the newest release where there is a database that has one, which is said, else
 * what the bundled data gives.
 */
export async function conversionData(
  pair: EditionPair,
  say: (line: string) => void,
): Promise<FoundConversion> {
  const bundled = readBundled();
  const facts = {
    ...bundled,
    groups: bundled.groups.map((group) => ({ ...group, title: shownTitle(group.title) })),
  };
  const { basis, ways } = await withDatabase(async (isThere) => {
    if (!isThere) return bundledBasis(facts, pair);
    const { findConversion, listConversions } = await import("#lib/releases/conversions.db");
    const found = await findConversion(pairId(pair));
    if (found?.release) say(releaseInWords(found.release));
    return { basis: found?.basis, ways: await listConversions() };
  });
  if (!basis)
    return { known: ways.map(({ source, target }) => ({ source: source.edition, target: target.edition })) };
  const { sourceName, sourceGroups } = "first" in basis ? basis.first : basis;
  const others = facts.editions
    .filter(({ id }) => id !== pair.source)
    .map(({ id, shortTitle }) => ({
      id,
      shortTitle,
      structure: structureOf(facts.groups.filter(({ edition }) => edition === id)),
    }));
  const from = { id: pair.source, shortTitle: sourceName, structure: structureOf(sourceGroups) };
  return { data: { basis, held: [from, ...others] } };
}

function bundledBasis(facts: Bundled, pair: EditionPair): { basis?: ListBasis; ways: ConversionWay[] } {
  const named = (edition: string) => ({
    edition,
    name: facts.editions.find(({ id }) => id === edition)?.shortTitle ?? edition,
  });
  const known = bundledPairs(facts);
  const ways = conversionWays(known.map((one) => ({ source: named(one.source), target: named(one.target) })));
  const way = ways.find((one) => wayId(one) === pairId(pair));
  if (!way) return { ways };
  const step = (source: string, target: string): ConversionBasis => {
    const own = known.find((one) => pairId(one) === pairId({ source, target }));
    const held = own ?? turned({ source, target });
    return conversionBasis(
      bundledTable(facts, held),
      { groups: facts.groups, counts: countsOf(facts.counts, held) },
      { source: named(source), target: named(target), inverted: !own },
    );
  };
  const { source, target, through } = way;
  const basis = through
    ? { first: step(source.edition, through.edition), second: step(through.edition, target.edition) }
    : step(source.edition, target.edition);
  return { basis, ways };
}
