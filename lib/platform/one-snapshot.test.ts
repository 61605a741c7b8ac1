import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { onceARequest, oneSnapshot, readAnew } from "#lib/platform/one-snapshot";

/** Gives 1, then 2, then 3 … */
function counter(): () => Promise<number> {
  let count = 0;
  return async () => ++count;
}

test("what a request has read it is given again; another request reads for itself", async () => {
  const read = counter();
  const readTwice = () => Promise.all([onceARequest("count", read), onceARequest("count", read)]);
  expect(await oneSnapshot(readTwice)).toEqual([1, 1]);
  expect(await oneSnapshot(readTwice)).toEqual([2, 2]);
});

test("outside of a request everything is read anew", async () => {
  const read = counter();
  expect([await onceARequest("count", read), await onceARequest("count", read)]).toEqual([1, 2]);
});

test("once something was written, the request reads what is there then", async () => {
  const read = counter();
  await oneSnapshot(async () => {
    expect(await onceARequest("count", read)).toBe(1);
    readAnew();
    expect(await onceARequest("count", read)).toBe(2);
  });
});

test("what could not be read is tried again", async () => {
  await oneSnapshot(async () => {
    await expect(onceARequest("count", () => Promise.reject(new Error("no database")))).rejects.toThrow();
    expect(await onceARequest("count", counter())).toBe(1);
  });
});

test("once it is answered it holds nothing, whatever was opened in it", async () => {
  const read = counter();
  let opened: ReturnType<typeof AsyncLocalStorage.snapshot> | undefined;
  await oneSnapshot(async () => {
    opened = AsyncLocalStorage.snapshot();
    expect(await onceARequest("count", read)).toBe(1);
  });
  const later = () => opened!(() => onceARequest("count", read));
  expect([await later(), await later()]).toEqual([2, 3]);
});
