import { titleKey } from "#lib/lookup/words/title-key";
import { pick } from "#lib/platform/random";

/** Ways in which people write a title otherwise than the index does, made from a title for tests, measurements and synthetic records. */
export type Slip = (title: string, random: () => number) => string;

/** Changes one place inside the longest word: swaps, drops, doubles or mistakes a letter. */
export function misspelt(title: string, random: () => number): string {
  const words = title.split(" ");
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length < 5) return title;
  const at = 1 + Math.floor(random() * (longest.length - 2));
  const [before, letter, next, after] = [
    longest.slice(0, at),
    longest[at]!,
    longest[at + 1]!,
    longest.slice(at + 2),
  ];
  const slip = pick(
    [next + letter, next, letter + letter + next, pick([..."aeiouslnrt"], random) + next],
    random,
  );
  return words.map((word) => (word === longest ? before + slip + after : word)).join(" ");
}

/** Swaps, drops, adds or mistakes one sign anywhere in a title. */
export function oneSlip(title: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * title.length);
    const letter = pick([..."abcdefghijklmnopqrstuvwxyz"], random);
    const [before, here, next = "", after] = [
      title.slice(0, at),
      title[at]!,
      title[at + 1],
      title.slice(at + 2),
    ];
    const slip = pick(
      [next + here + after, next + after, here + letter + next + after, letter + next + after],
      random,
    );
    const made = before + slip;
    if (titleKey(made) !== titleKey(title) && made.trim() === made) return made;
  }
}

export const SLIPS: Record<string, Slip> = {
  misspelt,
  plural: (title) => `${title}s`,
  shouted: (title) => title.toUpperCase(),
  "with a grade": (title, random) => `${pick(["senior", "junior", "trainee", "lead"], random)} ${title}`,
  "in a sentence": (title, random) =>
    `${pick(["I am a", "I work as a", "currently a", "job title:"], random)} ${title}`,
  "with a remark": (title, random) =>
    `${title} ${pick(["(part time)", "- self employed", ", full-time"], random)}`,
};
