/** What the address of a page asks for, as Next gives it. */
export type Parameters = Record<string, string | string[] | undefined>;

/** What is wrong with one parameter, and the form field it belongs to. */
export interface ParameterError {
  field: string;
  message: string;
}

const LONGEST = 200;
const NOT_TEXT = /[\p{Cc}\p{Cs}\uFFFD]/u;

/**
 * Reads the parameters of an address one by one and collects what is wrong with them. A refused parameter reads as not
 * given, so that nothing refused goes any further: PostgreSQL cannot hold a NUL, nor would a title have one.
 */
export class ParameterReader {
  readonly errors: ParameterError[] = [];

  constructor(private readonly parameters: Parameters) {}

  /**
   * A text without white space around it, each stretch of white space within it one space; "" when not given.
   * @param label what the page calls the field, for the messages
   */
  text(name: string, label: string, longest = LONGEST): string {
    const given = this.given(name, label).replace(/\s+/g, " ").trim();
    if (given.length > longest) {
      return this.refuse(name, `${label} is too long. Use at most ${longest} characters.`);
    }
    if (NOT_TEXT.test(given)) {
      return this.refuse(name, `${label} has characters that are not text. Type it with letters and digits.`);
    }
    return given;
  }

  /**
   * One of the choices; "" when not given.
   * @param otherwise what to say of anything else, after the label
   */
  choice<Choice extends string>(
    name: string,
    label: string,
    choices: readonly Choice[],
    otherwise = "is none of the choices. Choose one from the list.",
  ): Choice | "" {
    const given = this.given(name, label).trim();
    const choice = choices.find((one) => one === given);
    if (choice !== undefined || given === "") return choice ?? "";
    return this.refuse(name, `${label} ${otherwise}`);
  }

  /**
   * A text of a certain form; "" when not given.
   * @param example what such a text looks like, said in the message
   */
  matching(name: string, label: string, form: RegExp, example: string): string {
    const given = this.text(name, label);
    if (given === "" || form.test(given)) return given;
    return this.refuse(name, `${label} is not of the right form. Type it like ${example}.`);
  }

  /** The number of a page of a list, 1 when not given. */
  page(name = "page"): number {
    const given = this.given(name, "The page number").trim();
    if (given === "") return 1;
    if (/^[1-9][0-9]{0,5}$/.test(given)) return Number(given);
    this.refuse(name, "The page number is not a number from 1. Go to the first page.");
    return 1;
  }

  /** What was typed into a field, refused or not, fit to be shown in it again. */
  typed(name: string): string {
    return [this.parameters[name] ?? ""]
      .flat()
      .join(" ")
      .replace(new RegExp(NOT_TEXT, "gu"), "")
      .slice(0, LONGEST);
  }

  /** The message about one field. */
  errorAt(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  private given(name: string, label: string): string {
    const value = this.parameters[name];
    if (!Array.isArray(value)) return value ?? "";
    return this.refuse(name, `${label} is given more than once. Give it once.`);
  }

  private refuse(field: string, message: string): "" {
    this.errors.push({ field, message });
    return "";
  }
}

/** A segment of a path as the reader typed it; as it stands when it is not well encoded. */
export function pathText(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** An address with its parameters, the empty ones left out: `address("/coding-index", { q: "nurse", page: 2 })`. */
export function address(
  path: string,
  parameters: Record<string, string | number | undefined>,
  fragment?: string,
): string {
  const search = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  ).toString();
  return path + (search && `?${search}`) + (fragment ? `#${fragment}` : "");
}

/** A segment of a path that is a number from 1; 0 when it is none, which nothing has. */
export function numberIn(segment: string | undefined): number {
  return /^[1-9]\d{0,8}$/.test(segment ?? "") ? Number(segment) : 0;
}
