import type { Hours, Sex } from "#lib/facts/facts";

/** Whom figures are of: "" for men and women, or full-time and part-time, together. */
export interface Cut {
  sex: Sex | "";
  hours: Hours | "";
}

/** Every cut by its id, as forms have it: "men full-time", "all". */
export const CUTS: readonly (Cut & { id: string; name: string })[] = (["", "men", "women"] as const).flatMap(
  (sex) =>
    (["", "full-time", "part-time"] as const).map((hours) => {
      const id = [sex, hours].filter(Boolean).join(" ") || "all";
      return { id, name: id === "all" ? "everybody" : [sex, hours].filter(Boolean).join(", "), sex, hours };
    }),
);

const SEX_WORDS: Record<string, Sex | ""> = {
  men: "men",
  man: "men",
  male: "men",
  males: "men",
  m: "men",
  women: "women",
  woman: "women",
  female: "women",
  females: "women",
  f: "women",
};
const HOURS_WORDS: Record<string, Hours> = {
  fulltime: "full-time",
  ft: "full-time",
  full: "full-time",
  parttime: "part-time",
  pt: "part-time",
  part: "part-time",
};
const EVERYBODY: ReadonlySet<string> = new Set([
  "",
  "all",
  "total",
  "both",
  "persons",
  "people",
  "allpersons",
  "allemployees",
  "t",
  "b",
  "everybody",
  "menandwomen",
  "allhours",
]);

const keyOf = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");

/** Whether men or women are meant; null for a word that says neither nor both. */
export function sexOf(text: string): Sex | "" | null {
  const key = keyOf(text);
  return SEX_WORDS[key] ?? (EVERYBODY.has(key) ? "" : null);
}

/** The same of full-time and part-time. */
export function hoursOf(text: string): Hours | "" | null {
  const key = keyOf(text);
  return HOURS_WORDS[key] ?? (EVERYBODY.has(key) ? "" : null);
}

/** Whom a sheet is of by its name, as those of Table 14 are called: "Male Full-Time", "All". Null for any other. */
export function cutOfSheet(name: string): Cut | null {
  const words = name
    .toLowerCase()
    .replace(/(full|part)[\s-]*time/g, " $1time ")
    .split(/[^a-z]+/)
    .filter(Boolean);
  const cut: Cut = { sex: "", hours: "" };
  if (words.length === 0) return null;
  for (const word of words) {
    const sex = SEX_WORDS[word];
    const hours = HOURS_WORDS[word];
    if (sex) cut.sex = sex;
    else if (hours) cut.hours = hours;
    else if (!EVERYBODY.has(word)) return null;
  }
  return cut;
}
