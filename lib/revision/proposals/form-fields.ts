import { type CodeShape, SOC_SHAPE } from "#lib/facts/codes/code-shape";
import type { ParameterError } from "#lib/platform/parameters";

/** What a form holds, by field: as it was sent, or as it is to be shown. */
export type FormFields = Record<string, string[]>;

const NOT_PROSE = /[^\P{Cc}\n\t]|[\p{Cs}\uFFFD]/u;

/** Reads the fields of a form whose fields depend on what was asked for, and collects what is wrong with them. */
export class FieldReader {
  readonly errors: ParameterError[] = [];

  /** @param shape of the codes that are typed */
  constructor(
    private readonly fields: FormFields,
    readonly shape: CodeShape = SOC_SHAPE,
  ) {}

  /** One line of text, white space evened out; "" where nothing was typed. */
  line(name: string, label: string, longest = 200): string {
    return this.within(name, label, (this.fields[name]?.[0] ?? "").replace(/\s+/g, " ").trim(), longest);
  }

  /** Text of several lines. */
  prose(name: string, label: string, longest = 20_000): string {
    return this.within(name, label, (this.fields[name]?.[0] ?? "").trim(), longest);
  }

  /** A text that has to be there. */
  required(name: string, label: string, sentence: string): string {
    const text = this.line(name, label);
    if (text === "" && !this.errors.some(({ field }) => field === name)) this.refuse(name, sentence);
    return text;
  }

  /** One of the choices; the first where none was made. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const given = this.fields[name]?.[0] ?? "";
    return choices.find((choice) => choice === given) ?? choices[0];
  }

  /** Each of what was ticked, once. */
  ticked(name: string): string[] {
    return [...new Set(this.fields[name] ?? [])].filter((value) => /^[\w.-]{1,60}$/.test(value));
  }

  /** How many of something the form has. */
  number(name: string, most: number): number {
    const given = this.fields[name]?.[0] ?? "";
    return /^\d{1,3}$/.test(given) ? Math.min(Number(given), most) : 0;
  }

  refuse(field: string, message: string): void {
    this.errors.push({ field, message });
  }

  private within(name: string, label: string, text: string, longest: number): string {
    if (text.length > longest) {
      this.refuse(name, `${label} is too long. Use at most ${longest.toLocaleString("en-GB")} characters.`);
      return "";
    }
    if (NOT_PROSE.test(text)) {
      this.refuse(name, `${label} has characters that are not text. Type it with letters and digits.`);
      return "";
    }
    return text;
  }
}
