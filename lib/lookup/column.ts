/**
 * Ways to write a column of values as text that compresses well, and to read it back. Values hold no line breaks.
 */
interface Column<Value> {
  write(values: readonly Value[]): string;
  read(text: string): Value[];
}

const LINE = "\n";
/** The first printable character that JSON need not escape in a run of consecutive ones. */
const FIRST_DIGIT = "#".charCodeAt(0);
const BASE = 57;

/** A line for each value: one character for the letters shared with the line before, then the rest. */
export const textColumn: Column<string> = {
  write(values) {
    let before = "";
    let text = "";
    for (const value of values) {
      let shared = 0;
      while (shared < BASE - 1 && shared < value.length && value[shared] === before[shared]) shared++;
      before = value;
      text += String.fromCharCode(FIRST_DIGIT + shared) + value.slice(shared) + LINE;
    }
    return text;
  },
  read(text) {
    let value = "";
    const values: string[] = [];
    for (let at = 0, end = text.indexOf(LINE); end >= 0; at = end + 1, end = text.indexOf(LINE, at)) {
      const shared = text.charCodeAt(at) - FIRST_DIGIT;
      // Most are just the one before: no text is made for them.
      if (end > at + 1 || shared < value.length) value = value.slice(0, shared) + text.slice(at + 1, end);
      values.push(value);
    }
    return values;
  },
};

function linesOf(text: string): string[] {
  const lines = text.split(LINE);
  lines.pop();
  return lines;
}

/** Two characters for each number from 0 to 3,248. */
export const indexColumn: Column<number> = {
  write(values) {
    let text = "";
    for (const value of values) {
      if (value < 0 || value >= BASE * BASE)
        throw new Error(`${value} does not fit two characters of the search index.`);
      text += String.fromCharCode(FIRST_DIGIT + Math.floor(value / BASE), FIRST_DIGIT + (value % BASE));
    }
    return text;
  },
  read(text) {
    const values: number[] = [];
    for (let i = 0; i < text.length; i += 2) {
      values.push((text.charCodeAt(i) - FIRST_DIGIT) * BASE + text.charCodeAt(i + 1) - FIRST_DIGIT);
    }
    return values;
  },
};

const UID = /^([a-z])([0-9])([a-z])([a-z])$/;
const LETTERS = 26;
const A = "a".charCodeAt(0);
const ZERO = "0".charCodeAt(0);

function uidNumber(uid: string): number | null {
  const parts = UID.exec(uid);
  if (!parts) return null;
  const [, first, digit, second, third] = parts as unknown as [string, string, string, string, string];
  return (
    ((letterNumber(first) * 10 + Number(digit)) * LETTERS + letterNumber(second)) * LETTERS +
    letterNumber(third)
  );
}

function letterNumber(letter: string): number {
  return letter.charCodeAt(0) - A;
}

function uidOf(number: number): string {
  const second = Math.floor(number / LETTERS) % LETTERS;
  const front = Math.floor(number / (LETTERS * LETTERS));
  return String.fromCharCode(
    A + Math.floor(front / 10),
    ZERO + (front % 10),
    A + second,
    A + (number % LETTERS),
  );
}

/** The publisher's ids count up through "a1aa", "a1ab" …: written as steps from one to the next, "" for a step of one. */
export const uidColumn: Column<string> = {
  write(values) {
    let before = 0;
    let text = "";
    for (const uid of values) {
      const number = uidNumber(uid);
      if (number === null) text += `=${uid}${LINE}`;
      else {
        text += (number - before === 1 ? "" : String(number - before)) + LINE;
        before = number;
      }
    }
    return text;
  },
  read(text) {
    let before = 0;
    return linesOf(text).map((step) => {
      if (step.startsWith("=")) return step.slice(1);
      before += step === "" ? 1 : Number(step);
      return uidOf(before);
    });
  },
};
