/** A literal of the coding tool's data file: numbers stay text, so that 0010 and 14.1 keep their digits. */
export type Literal = string | Literal[] | { [key: string]: Literal };

/** The text is not one of the literals this parser knows. `at` is the offset of the first character that does not fit. */
export class LiteralError extends Error {
  constructor(readonly at: number) {
    super("is not a literal of strings, numbers, lists and objects");
  }
}

const SPACE = /\s*/y;
const NUMBER = /-?[0-9]+(?:\.[0-9]+)?/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const STRING = /"([^"\\\n]*(?:\\.[^"\\\n]*)*)"|'([^'\\\n]*(?:\\.[^'\\\n]*)*)'/y;
const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", "0": "\0", b: "\b", f: "\f", v: "\v" };
const DEEPEST = 20;

/**
 * Parses one JavaScript literal, without ever running it: strings, numbers, arrays and objects with plain or quoted
 * keys. The whole text must be the literal. Throws a `LiteralError`.
 */
export function parseLiteral(text: string): Literal {
  const scanner = new Scanner(text);
  const value = readValue(scanner, 0);
  scanner.expectEnd();
  return value;
}

class Scanner {
  private at = 0;
  constructor(private readonly text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** Takes the character, with the spaces around it, if it comes next. */
  takeMark(mark: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== mark) return false;
    this.at++;
    this.take(SPACE);
    return true;
  }

  expectMark(mark: string): void {
    if (!this.takeMark(mark)) throw this.error();
  }

  expectEnd(): void {
    this.take(SPACE);
    if (this.at < this.text.length) throw this.error();
  }

  error(): LiteralError {
    return new LiteralError(this.at);
  }
}

function readValue(scanner: Scanner, depth: number): Literal {
  if (depth > DEEPEST) throw scanner.error();
  if (scanner.takeMark("[")) return readList(scanner, depth);
  if (scanner.takeMark("{")) return readObject(scanner, depth);
  const value = readString(scanner) ?? scanner.take(NUMBER)?.[0];
  if (value === undefined) throw scanner.error();
  return value;
}

function readList(scanner: Scanner, depth: number): Literal[] {
  const items: Literal[] = [];
  if (scanner.takeMark("]")) return items;
  do items.push(readValue(scanner, depth + 1));
  while (scanner.takeMark(","));
  scanner.expectMark("]");
  return items;
}

function readObject(scanner: Scanner, depth: number): { [key: string]: Literal } {
  const entries: [string, Literal][] = [];
  if (scanner.takeMark("}")) return {};
  do {
    const key = readString(scanner) ?? scanner.take(NAME)?.[0];
    if (key === undefined) throw scanner.error();
    scanner.expectMark(":");
    entries.push([key, readValue(scanner, depth + 1)]);
  } while (scanner.takeMark(","));
  scanner.expectMark("}");
  return Object.fromEntries(entries);
}

function readString(scanner: Scanner): string | undefined {
  const match = scanner.take(STRING);
  if (!match) return undefined;
  return (match[1] ?? match[2] ?? "").replace(/\\(.)/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}
