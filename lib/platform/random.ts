/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** A number to begin from that is the same for the same texts, and another for others (FNV-1a, 32 bits). */
export function seedOf(...texts: readonly (string | number)[]): number {
  let seed = 0x811c9dc5;
  for (const sign of texts.join("\u0000")) seed = Math.imul(seed ^ sign.codePointAt(0)!, 0x01000193);
  return seed >>> 0;
}
