/** How figures, shares and dates are written everywhere: on pages, in reports, at the terminal. */

const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const SHARE = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });
/** "January" … */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** 32376 → "32,376". */
export function count(value: number): string {
  return WHOLE.format(value);
}

/** 0.9876 → "98.8%". A share that rounds to 0% or 100% without being it says so: "<0.1%", ">99.9%". */
export function share(value: number): string {
  if (value > 0 && value < 0.0005) return "<0.1%";
  if (value < 1 && value >= 0.9995) return ">99.9%";
  return SHARE.format(value);
}

/** 0.9876 → "98.8", where "%" stands above the column; see `share`. */
export function inPercent(value: number): string {
  return share(value).replace("%", "");
}

/** 1 → "1 entry", 2 → "2 entries". */
export function quantity(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** "2020-02-14" → "14 February 2020"; "2020-02" → "February 2020"; "2010" stays. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "14 February 2020, 09:05", by London time. */
export function momentInWords(moment: Date): string {
  return MOMENT.format(moment).replace(" at ", ", ");
}

/** "a, b or c"; "" of none. */
export function listedWith(last: "and" | "or", words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
