import { describe, expect, it } from "vitest";
import { MOST_BYTES } from "#lib/files/attachments/attachment";
import { LARGEST_RECORDS } from "#lib/jobs/largest-files";
import { LARGEST_PAPER } from "#lib/revision/papers/import/largest-paper";
import { bodyLimit, maySendLong } from "#server/body-limits";

describe("the largest body of a request", () => {
  it("is small where no files are taken", () => {
    for (const path of [
      "/",
      "/lookup",
      "/revisions/next/issues/a-1/evidence",
      "/revisions/next/issues/a/b/evidence/file",
    ])
      expect(bodyLimit(path), path).toBe(256 * 1024);
  });

  it("lets a file through that is a little too large, so that its form can say so", () => {
    expect(bodyLimit("/revisions/next/issues/care-1/evidence/file")).toBeGreaterThan(MOST_BYTES * 1.2);
    expect(bodyLimit("/revisions/next/import/send")).toBeGreaterThan(LARGEST_PAPER * 1.2);
  });

  it("is large, and may take long to come, where files are streamed into the database", () => {
    const records = "/gold-coding/batches/lfs-2022/files/send";
    expect(bodyLimit(records)).toBeGreaterThan(LARGEST_RECORDS);
    expect([records, "/imports/send", "/lookup", `${records}/x`].map(maySendLong)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
