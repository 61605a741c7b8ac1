import { stem } from "#lib/lookup/words/normalise";
import type { Correction, Replacements, Rewording } from "#lib/lookup/words/replacements";
import type { Token } from "#lib/lookup/words/token";

/**
 * Titles that name a rank rather than an occupation, and the words by which the index has the same people: whoever heads
 * or leads something is among its managers or directors.
 */
export function roleWordings(tokens: readonly Token[]): Rewording[] {
  const core = tokens.filter(({ aside }) => !aside);
  const [first] = tokens;
  const last = core.at(-1);
  if (first?.word === "head" && core.length === 1 && tokens.length > 1) {
    return ranked(tokens, tokens.slice(1), [
      ["manager", 0.88],
      ["director", 0.87],
    ]);
  }
  if (last?.word === "lead" && core.length > 1) {
    const rest = tokens.filter((token) => token !== last);
    return ranked(tokens, rest, [
      ["manager", 0.96],
      ["leader", 0.9],
    ]);
  }
  if (first?.word === "chief" && last?.word === "officer" && core.length > 2) {
    const rest = tokens.filter((token) => token !== first && token !== last);
    return ranked(tokens, rest, [
      ["director", 0.93],
      ["manager", 0.88],
    ]);
  }
  return [];
}

function ranked(
  tokens: readonly Token[],
  rest: readonly Token[],
  ranks: readonly [rank: string, fit: number][],
): Rewording[] {
  const from = tokens.map(({ word }) => word).join(" ");
  return ranks.map(([rank, fit]) => {
    // "Head of marketing in a bank": what stands beside the rank describes it, as it does in "marketing manager".
    const words = rest.map((token) => ({ ...token, aside: false }));
    const to = [...words.map(({ word }) => word), rank].join(" ");
    const correction: Correction = { from, to, kind: "synonym" };
    return { tokens: [...words, { word: rank, head: true, aside: false }], corrections: [correction], fit };
  });
}

/** A word of a title said twice: "nurse - RMN" is a registered mental nurse. */
export function unrepeated(tokens: readonly Token[], replacements: Replacements): Rewording[] {
  if (tokens.length < 2) return [];
  for (const token of tokens) {
    for (const { from, to, initials } of replacements.get(stem(token.word)) ?? []) {
      if (!initials || from.length > 1) continue;
      const meant = new Set(to.map(stem));
      const rest = tokens.filter((other) => other === token || !meant.has(stem(other.word)));
      if (rest.length === tokens.length) continue;
      return [
        {
          tokens: rest.map((one) => (one === token ? { ...one, aside: false } : one)),
          corrections: [],
          fit: 1,
        },
      ];
    }
  }
  return [];
}
