/** The query of an address as Next gives it to a page. */
export type Parameters = Record<string, string | string[] | undefined>;

/** What is wrong with one field of a form, in one sentence that says what to do. */
export interface FieldError {
  field: string;
  message: string;
}

/**
 * Reads the parameters of an address one by one. Whatever cannot be understood is not guessed at: it is told in `errors`,
 * and the reading goes on with the default. Empty is the same as absent, as a GET form sends every field.
 */
export class ParameterReader {
  readonly errors: FieldError[] = [];

  constructor(private readonly parameters: Parameters) {}

  /** Free text; `undefined` when absent. @param name what to call it in a sentence: "The search" */
  text(field: string, name: string, longest = 100): string | undefined {
    const given = this.given(field, name);
    if (given === undefined) return undefined;
    if (given.length > longest) {
      return this.refuse(field, `${name} is too long. Give ${longest} characters at most.`);
    }
    if (/\p{Cc}|\uFFFD/u.test(given)) {
      return this.refuse(field, `${name} has characters that are no text. Type it again.`);
    }
    return given;
  }

  /** The first digits of a code. */
  codeStart(field: string, name: string, longest = 4): string | undefined {
    const given = this.given(field, name);
    if (given === undefined) return undefined;
    const digits = `one to ${longest === 4 ? "four" : longest} digits, such as 21 or 2136`;
    return new RegExp(`^[0-9]{1,${longest}}$`).test(given)
      ? given
      : this.refuse(field, `${name} is not the start of a code. Give ${digits}.`);
  }

  /** A whole number within limits. */
  wholeNumber(field: string, name: string, { min, max }: { min: number; max: number }): number | undefined {
    const given = this.given(field, name);
    if (given === undefined) return undefined;
    const number = /^[0-9]{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (number >= min && number <= max) return number;
    return this.refuse(field, `${name} is not understood. Give a whole number from ${min} to ${max}.`);
  }

  /** A percentage above 0 and up to 100, with or without its sign; comes back as a share, 0 to 1. */
  percentage(field: string, name: string): number | undefined {
    const given = this.given(field, name)?.replace(/\s*%$/, "");
    if (given === undefined) return undefined;
    const percent = /^[0-9]{1,3}(?:\.[0-9]{1,6})?$/.test(given) ? Number(given) : Number.NaN;
    if (percent > 0 && percent <= 100) return percent / 100;
    return this.refuse(field, `${name} is not a percentage. Give a number above 0 and up to 100, such as 5.`);
  }

  /** One of several words, the first of which is the default. */
  oneOf<const Word extends string>(field: string, name: string, words: readonly [Word, ...Word[]]): Word {
    const given = this.given(field, name);
    if (given === undefined) return words[0];
    const found = words.find((word) => word === given);
    if (found === undefined) this.refuse(field, `${name} is none of those offered. Choose one of them.`);
    return found ?? words[0];
  }

  /** One of several words, or none. */
  optional<Word extends string>(field: string, name: string, words: readonly Word[]): Word | undefined {
    const given = this.given(field, name);
    if (given === undefined) return undefined;
    const found = words.find((word) => word === given);
    return found ?? this.refuse(field, `${name} is none of those offered. Choose one of them.`);
  }

  private given(field: string, name: string): string | undefined {
    const value = this.parameters[field];
    if (Array.isArray(value)) return this.refuse(field, `${name} is given more than once. Give it once.`);
    return value?.trim() || undefined;
  }

  private refuse(field: string, message: string): undefined {
    this.errors.push({ field, message });
    return undefined;
  }
}

/** An address with those of the values that are there and not the default. */
export function address(
  path: string,
  values: Record<string, string | number | undefined>,
  defaults: Record<string, string | number> = {},
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== "" && value !== defaults[name]) parameters.set(name, String(value));
  }
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** A share as the percentage that a form field holds: 0.05 → "5". */
export function percentText(share: number | undefined): string {
  return share === undefined ? "" : String(Number((share * 100).toFixed(6)));
}
