import { expect, test } from "vitest";
import { builtBeside } from "#lib/platform/built-beside";

function builds(name: string) {
  const waiting: (() => void)[] = [];
  const built = builtBeside(name, async ({ n }: { n: number }) => {
    await new Promise<void>((done) => waiting.push(done));
    if (n < 0) throw new Error("cannot be built");
    return `made of ${n}`;
  });
  return { ...built, finish: () => waiting.splice(0).forEach((done) => void done()) };
}

test("only the first reader waits; those after a change are given what was before until the next is made", async () => {
  const { read, finish } = builds("waits");
  const [old, next] = [{ n: 1 }, { n: 2 }];
  const first = read(old);
  finish();
  expect(await first).toBe("made of 1");
  expect(await read(next)).toBe("made of 1");
  expect(await read(next)).toBe("made of 1");
  finish();
  await new Promise(setImmediate);
  expect(await read(next)).toBe("made of 2");
  expect(await read(old)).toBe("made of 1");
});

test("whoever changes it waits until everybody is given the change", async () => {
  const { read, renew, finish } = builds("renewed");
  const [old, next] = [{ n: 1 }, { n: 2 }];
  await renew(old);
  const first = read(old);
  finish();
  await first;
  const renewed = renew(next);
  finish();
  await renewed;
  expect(await read(next)).toBe("made of 2");
});

test("what cannot be made leaves the one before in place and is tried again", async () => {
  const { read, renew, finish } = builds("fails");
  const [old, wrong] = [{ n: 1 }, { n: -1 }];
  const first = read(old);
  finish();
  await first;
  for (let i = 0; i < 2; i++) {
    const renewed = renew(wrong);
    finish();
    await expect(renewed).rejects.toThrow("cannot be built");
  }
  const shown = read(wrong);
  finish();
  expect(await shown).toBe("made of 1");
});
