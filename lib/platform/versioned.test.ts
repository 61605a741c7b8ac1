import { describe, expect, it, vi } from "vitest";
import { versioned } from "#lib/platform/versioned";

describe("what is computed from one version of the data", () => {
  it("is computed once for everybody who asks, in every copy of a module", async () => {
    const compute = vi.fn(async () => ({}));
    const [one, other] = [versioned<object>("once"), versioned<object>("once")];
    const [first, second, third] = await Promise.all([one(1, compute), one(1, compute), other(1, compute)]);
    expect(compute).toHaveBeenCalledTimes(1);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it("is computed anew for the next version", async () => {
    const keep = versioned<number>("anew");
    expect(await keep(1, async () => 10)).toBe(10);
    expect(await keep(2, async () => 20)).toBe(20);
  });

  it("is kept for the version before as well, so that requests on either side of an edit do not undo each other's", async () => {
    const compute = vi.fn(async () => ({}));
    const keep = versioned<object>("both");
    for (const version of [1, 2, 1, 2, 1]) await keep(version, compute);
    expect(compute).toHaveBeenCalledTimes(2);
    await keep(3, compute);
    await keep(1, compute);
    expect(compute).toHaveBeenCalledTimes(4);
  });

  it("is tried again after a failure", async () => {
    const keep = versioned<number>("again");
    await expect(keep(1, () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
    expect(await keep(1, async () => 10)).toBe(10);
  });
});
