import type { CodeShape } from "#lib/facts/codes/code-shape";
import type { Level, PlacedGroup } from "#lib/facts/edition";

/** No more free codes than this are offered under one group. */
const MOST_CODES = 100;
const DIGITS = [..."123456789", "0"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** How the codes of an edition say what they say; null from either where they do not. */
interface Reading {
  levelOf(code: string): Level | null;
  /** Codes that the group above may have, the likeliest last. */
  parentsOf(code: string, level: Level): string[];
  /** The codes of a level that begin as those below a group do: a beginning, and the form of what follows. */
  formsBelow(parent: string, level: number): { beginning: string; form: string; end: string }[];
}

/**
 * The shape of codes that do not follow SOC's rule, as the groups of an edition show it. Where all codes are of one length,
 * those of higher levels end in zeros ("15-0000" over "15-1200" over "15-1252"); else each begins with that of the group above
 * it ("A" over "A1" over "A1.2"). What the groups contradict is not read off a code: it has to be stated. A few exceptions are no
 * contradiction, for the groups that there are say their places themselves.
 */
export function learnedShape(groups: readonly PlacedGroup[]): CodeShape {
  const lengths = new Set(groups.map(({ code }) => code.length));
  const forms = new Set(groups.map(({ code }) => formOf(code)));
  const reading = lengths.size === 1 ? paddedCodes(groups) : growingCodes(groups);
  const byCode = new Map(groups.map((group) => [group.code, group]));
  const saysLevel = nearlyAll(groups, ({ code, level }) => reading.levelOf(code) === level);
  const parentOf = (code: string, has: (code: string) => boolean) => {
    const level = reading.levelOf(code);
    if (level === null || level === 1) return null;
    const parents = reading.parentsOf(code, level);
    return parents.find(has) ?? parents.at(-1) ?? null;
  };
  const saysParent =
    saysLevel &&
    nearlyAll(groups, ({ code, parent }) => parentOf(code, (other) => byCode.has(other)) === parent);
  const isCode = (text: string) => forms.has(formOf(text));
  const levelOf = (code: string) => (saysLevel && isCode(code) ? reading.levelOf(code) : null);
  const fitsUnder = (code: string, parent: string) => {
    const level = levelOf(code);
    if (level === null || !saysParent) return isCode(code);
    return reading.parentsOf(code, level).includes(parent);
  };
  const deepest = groups.reduce((a, b) => (b.level > a.level ? b : a), groups[0]!);
  return {
    form: `a code such as ${deepest.code}`,
    isCode,
    levelOf,
    parentOf: (code, has = () => false) => (saysParent && isCode(code) ? parentOf(code, has) : null),
    fitsUnder,
    codesBelow: (parent) => {
      const above = parent === "" ? 0 : levelOf(parent);
      if (!saysParent || above === null) return [];
      const codes = reading
        .formsBelow(parent, above + 1)
        .flatMap(({ beginning, form, end }) => filledIn(form).map((text) => beginning + text + end));
      return codes
        .filter((code) => levelOf(code) === above + 1 && (parent === "" || fitsUnder(code, parent)))
        .slice(0, MOST_CODES);
    },
    endings: null,
  };
}

/** One exception in so many is borne: published structures have some ("29-1221" under "29-1210", for want of "29-1220"). */
const ONE_EXCEPTION_IN = 50;

function nearlyAll<Item>(items: readonly Item[], fits: (item: Item) => boolean): boolean {
  const exceptions = items.filter((item) => !fits(item)).length;
  return exceptions * ONE_EXCEPTION_IN <= items.length;
}

/** "99-9999": what a code looks like, whatever its digits and letters. */
function formOf(code: string): string {
  return code.replace(/[0-9]/g, "9").replace(/[A-Z]/g, "A").replace(/[a-z]/g, "a");
}

/** Every text of a form; none where there would be far too many. */
function filledIn(form: string): string[] {
  const signs = [...form].map((sign) =>
    sign === "9"
      ? DIGITS
      : sign === "A"
        ? LETTERS
        : sign === "a"
          ? LETTERS.map((one) => one.toLowerCase())
          : [sign],
  );
  if (signs.reduce((count, own) => count * own.length, 1) > 26 * 26) return [];
  return signs.reduce((texts, own) => texts.flatMap((text) => own.map((sign) => text + sign)), [""]);
}

/** Codes of one length: how many signs of a code count at each level, the others being zeros and what stands between. */
function paddedCodes(groups: readonly PlacedGroup[]): Reading {
  const length = groups[0]?.code.length ?? 0;
  const deepest = Math.max(0, ...groups.map(({ level }) => level));
  const widths = [0];
  for (let level = 1; level <= deepest; level++) {
    const own = groups.filter((group) => group.level === level);
    widths.push(Math.max(widths[level - 1]!, ...own.map(({ code }) => code.search(/[0\W]*$/))));
  }
  const levelOf = (code: string): Level | null => {
    const level = widths.findIndex((width, at) => at > 0 && isFilling(code.slice(width)));
    return code.length === length && level > 0 ? (level as Level) : null;
  };
  return {
    levelOf,
    parentsOf: (code, level) => {
      const parents: string[] = [];
      for (let width = widths[level - 1]!; width > (widths[level - 2] ?? 0); width--) {
        const parent = code.slice(0, width) + filling(code.slice(width));
        if (levelOf(parent) === level - 1 && parent !== code && !parents.includes(parent))
          parents.push(parent);
      }
      return parents;
    },
    formsBelow: (parent, level) => {
      const width = widths[level];
      if (width === undefined) return [];
      const counting = Math.max(parent.search(/[0\W]*$/), level === 2 ? widths[1]! : 0);
      const some = groups.find((group) => group.level === level)?.code ?? "";
      const beginning = parent.slice(0, counting);
      return [{ beginning, form: formOf(some.slice(counting, width)), end: filling(some.slice(width)) }];
    },
  };
}

function isFilling(text: string): boolean {
  return /^[0\W]*$/.test(text);
}

function filling(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, "0");
}

/** Codes that grow with the level: each form is of one level, and a code begins with that of the group above it. */
function growingCodes(groups: readonly PlacedGroup[]): Reading {
  const levels = new Map<string, Level>();
  for (const { code, level } of groups) levels.set(formOf(code), level);
  const levelOf = (code: string) => levels.get(formOf(code)) ?? null;
  return {
    levelOf,
    parentsOf: (code, level) => {
      const beginnings = Array.from({ length: code.length - 1 }, (_, at) =>
        code.slice(0, code.length - 1 - at),
      );
      return beginnings.filter((parent) => levelOf(parent) === level - 1);
    },
    formsBelow: (parent, level) => {
      const forms = [...levels].flatMap(([form, own]) => (own === level ? form : []));
      return forms
        .filter((form) => form.startsWith(formOf(parent)))
        .map((form) => ({ beginning: parent, form: form.slice(parent.length), end: "" }));
    },
  };
}
