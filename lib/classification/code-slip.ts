/** Whether a code is one slip of typing from a text: a letter wrong, missing or too many, or two neighbours swapped. */
export function isOneSlip(typed: string, code: string): boolean {
  if (lengthOff(typed, code) > 1) return false;
  const start = commonStart(typed, code);
  const a = typed.slice(start);
  const b = code.slice(start);
  if (a === b) return false;
  const wrong = a.slice(1) === b.slice(1);
  const tooMany = a.slice(1) === b;
  const missing = a === b.slice(1);
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return wrong || tooMany || missing || swapped;
}

/** Orders codes by how near they are to a text: those of its length first, then those that agree longest from the start. */
export function nearerTo(typed: string): (a: string, b: string) => number {
  return (a, b) =>
    lengthOff(typed, a) - lengthOff(typed, b) ||
    commonStart(typed, b) - commonStart(typed, a) ||
    (a < b ? -1 : Number(a > b));
}

function lengthOff(typed: string, code: string): number {
  return Math.abs(typed.length - code.length);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
