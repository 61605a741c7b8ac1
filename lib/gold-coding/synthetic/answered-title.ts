import { EMPLOYERS, VAGUE_TITLES } from "#lib/gold-coding/synthetic/wordings";
import { SHORT_FORMS } from "#lib/lookup/words/short-forms";
import { misspelt, SLIPS } from "#lib/lookup/words/slips";
import { pick } from "#lib/platform/random";

type Random = () => number;

/**
 * A title of the index as somebody may write it in a survey: mostly as it is, in whatever letters, else with a slip of the
 * pen, shortened, with more words, or so vaguely that little is left of it.
 */
export function answeredTitle(title: string, random: Random): string {
  return inLetters(said(title, random), random);
}

function said(title: string, random: Random): string {
  const turn = random();
  if (turn < 0.52) return title;
  if (turn < 0.64) return misspelt(title, random);
  if (turn < 0.76) return shortened(title, random);
  if (turn < 0.82) return SLIPS["with a grade"]!(title, random);
  if (turn < 0.86) return SLIPS["in a sentence"]!(title, random);
  if (turn < 0.9) return SLIPS["with a remark"]!(title, random);
  if (turn < 0.94) return `${title} ${pick(["at", "for"], random)} ${pick(EMPLOYERS, random)}`;
  if (turn < 0.98) return title.slice(title.lastIndexOf(" ") + 1);
  return pick(VAGUE_TITLES, random);
}

function inLetters(title: string, random: Random): string {
  const turn = random();
  if (turn < 0.45) return title;
  if (turn < 0.8) return title.toLowerCase();
  if (turn < 0.93) return title.toUpperCase();
  return title.replace(/(?<![a-zA-Z])[a-z]/g, (letter) => letter.toUpperCase());
}

/** Short forms by the one word that each stands for. */
const shortForms = new Map<string, string[]>();
for (const line of SHORT_FORMS.trim().split("\n")) {
  const [short, meaning] = line.split(" = ");
  if (short && meaning && !meaning.includes(" "))
    shortForms.set(meaning, [...(shortForms.get(meaning) ?? []), short]);
}

/** The title with its words in short forms where they have one. */
function shortened(title: string, random: Random): string {
  return title
    .split(" ")
    .map((word) => {
      const forms = shortForms.get(word.toLowerCase());
      return forms ? pick(forms, random) : word;
    })
    .join(" ");
}
