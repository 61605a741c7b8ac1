import { levelOf } from "#lib/facts/code";

/** Abbreviations that keep their capitals when a title printed wholly in capitals is put into sentence case. */
const ABBREVIATIONS = new Set(["CAD", "HR", "ICT", "IT", "NHS", "R&D", "TV"]);

/**
 * A SOC group's title as this product writes it. The publisher prints major and sub-major groups in capitals, minor
 * groups With Capitals, and unit groups in sentence case; here all are in sentence case, as in the descriptions of
 * SOC2020 Volume 1. No word is changed, and runs of spaces become one.
 */
export function groupTitle(code: string, printed: string): string {
  const title = printed.replace(/\s+/g, " ").trim();
  const level = levelOf(code);
  return level !== null && level <= 3 ? sentenceCase(title) : title;
}

/** Small letters with one capital in front; a word wholly in capitals among others that are not is an abbreviation and stays. */
export function sentenceCase(title: string): string {
  const allCapitals = title === title.toUpperCase();
  const words = title
    .split(" ")
    .map((word) => (keepsCapitals(word, allCapitals) ? word : word.toLowerCase()));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keepsCapitals(word: string, allCapitals: boolean): boolean {
  const bare = word.replace(/[^A-Za-z&]/g, "");
  if (allCapitals) return ABBREVIATIONS.has(bare);
  return bare.length > 1 && bare === bare.toUpperCase();
}
