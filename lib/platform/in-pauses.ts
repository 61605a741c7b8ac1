/** Milliseconds of work after which others are let in. */
const AT_A_TIME = 10;

/**
 * Does work that comes in steps and lets others in between them, where one thread answers everybody: what takes a second
 * holds nobody up for longer than a step.
 * @returns what the steps return in the end
 */
export async function inPauses<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < AT_A_TIME) continue;
    await new Promise((goOn) => setImmediate(goOn));
    since = performance.now();
  }
}

/** The same at one go. */
export function atOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
