/** Why a cell is no number; what it holds is never told. */
export const NUMBER_FAULTS = {
  text: "is not a number",
  thousands: "has a comma or a space for thousands: write the number without",
  pounds: "has a sign of a currency or a per cent sign: write the number alone",
} as const;
export type NumberFault = keyof typeof NUMBER_FAULTS;

/** Digits that a number of the machine has exactly. */
const EXACT = 15;
const POWERS = Array.from({ length: EXACT + 1 }, (_, power) => 10 ** power);
const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;

/**
 * The number that a stretch of a text is, read where it stands: a file has some tens of millions of cells. Blank, and the
 * point that statistics programs write for it, is null.
 * @returns a fault where it is no number
 */
export function readNumber(text: string, from: number, to: number): number | null | NumberFault {
  let at = from;
  let end = to;
  while (at < end && text.charCodeAt(at) <= 0x20) at++;
  while (end > at && text.charCodeAt(end - 1) <= 0x20) end--;
  if (at === end) return null;
  const start = at;
  const negative = text.charCodeAt(at) === MINUS;
  if (negative) at++;
  let digits = 0;
  let decimals = -1;
  let value = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = 10 * value + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (digit === POINT - ZERO && decimals < 0) decimals = 0;
    else return otherNumber(text.slice(start, end));
  }
  if (digits === 0) return negative || decimals < 0 ? "text" : null;
  if (digits > EXACT) return otherNumber(text.slice(start, end));
  // Both are exact, so that the quotient is the number nearest to what is written.
  if (decimals > 0) value /= POWERS[decimals]!;
  return negative ? -value : value;
}

/** What programs also write, and what is wrong with the rest. */
function otherNumber(cell: string): number | NumberFault {
  if (/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(cell)) return Number(cell);
  if (/[£$€%]/.test(cell)) return "pounds";
  return /^-?\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?$/.test(cell) ? "thousands" : "text";
}
