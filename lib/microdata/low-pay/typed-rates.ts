import {
  type AgeBand,
  APPRENTICES_UNTIL,
  type LegalMinimum,
  type LivingWage,
} from "#lib/microdata/low-pay/rates";
import { Refusal } from "#lib/platform/refusal";

/** Fields of a form that rates are typed into. */
export const RATE_FIELDS = { minimum: "minimum", living: "living", source: "rates-source" } as const;

const MOST_LINES = 20;
const LINE =
  /^(\d{1,2}|apprentices?)\s*(?:\+|and over|up)?\s*[:,;\s]\s*£?(\d{1,2}(?:\.\d{1,2})?)(?:\s*[,;\s]\s*£?(\d{1,2}(?:\.\d{1,2})?))?$/i;

/**
 * The legal minimum of a year as somebody types it, a line each: the age from which a rate holds, the rate in pounds, and
 * what it was before April ("21 12.21 11.44"); "apprentices 7.55 6.40" for theirs. Without an earlier rate the same held.
 * @throws Refusal that names the line
 */
export function typedMinimum(year: number, text: string, source: string): LegalMinimum {
  const { minimum: field } = RATE_FIELDS;
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > MOST_LINES) throw new Refusal(`Give at most ${MOST_LINES} lines of rates.`, field);
  const bands: AgeBand[] = [];
  let apprentice: LegalMinimum["apprentice"] | null = null;
  for (const [at, line] of lines.entries()) {
    const [, whom = "", rate = "", before = rate] = LINE.exec(line) ?? [];
    if (rate === "")
      throw new Refusal(
        `Line ${at + 1} of the rates is not an age and a rate in pounds. Write it as “21 12.21 11.44”, or “apprentices 7.55 6.40”.`,
        field,
      );
    const pence = { pence: inPence(rate), before: inPence(before) };
    if (pence.before > pence.pence)
      throw new Refusal(
        `Line ${at + 1} of the rates has a higher rate before April. Give the new rate first.`,
        field,
      );
    if (/^a/i.test(whom)) apprentice = { until: APPRENTICES_UNTIL, ...pence };
    else bands.push({ from: Number(whom), ...pence });
  }
  bands.sort((a, b) => a.from - b.from);
  if (bands.length === 0 || bands[0]!.from > 16)
    throw new Refusal("Give a rate for those of 16 and over: the youngest whose jobs are counted.", field);
  if (new Set(bands.map(({ from }) => from)).size < bands.length)
    throw new Refusal("Two lines of the rates begin at the same age. Give each age once.", field);
  if (apprentice === null)
    throw new Refusal("Give the rate of apprentices, on a line that begins with “apprentices”.", field);
  return { year, bands, apprentice, source: demandSource(source) };
}

/** The living wage of a year as somebody types it: in London and elsewhere, in pounds. @throws Refusal */
export function typedLivingWage(year: number, text: string, source: string): LivingWage {
  const rates = [...text.matchAll(/£?(\d{1,2}(?:\.\d{1,2})?)/g)].map(([, rate]) => inPence(rate!));
  const [london, elsewhere] = rates;
  if (rates.length !== 2 || london === undefined || elsewhere === undefined || london < elsewhere)
    throw new Refusal(
      "Give two rates of the living wage in pounds, that of London first: “13.85 12.60”.",
      RATE_FIELDS.living,
    );
  return { year, london, elsewhere, source: demandSource(source) };
}

function demandSource(source: string): string {
  if (source.trim() === "") throw new Refusal("Say where the rates are published.", RATE_FIELDS.source);
  return source.trim();
}

function inPence(pounds: string): number {
  return Math.round(100 * Number(pounds));
}
