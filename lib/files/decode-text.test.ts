import { describe, expect, it, vi } from "vitest";
import { decodeText, decodeToolText } from "#lib/files/decode-text";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("text of a file", () => {
  it("is UTF-8, with or without a byte order mark", () => {
    expect(decodeText(bytes("café,1\n"))).toBe("café,1\n");
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], "café"))).toBe("café");
  });

  it.each([
    ["little", Buffer.from("\ufeffcode,title", "utf16le")],
    ["big", Buffer.from("\ufeffcode,title", "utf16le").swap16()],
  ])("in UTF-16 (%s endian) is refused with the way to save it", (_, utf16) => {
    expect(() => decodeText(utf16)).toThrow("save it as “CSV UTF-8 (comma delimited)”");
  });

  it.each([
    ["the first", bytes("caf", [0xe9], ",1\n"), 1],
    ["a later", bytes("a\nb\ncaf", [0xe9], "\nd"), 3],
    ["the last", bytes("\ufffd is a character too\nb", [0xe9]), 2],
  ])("in another encoding is refused with the number of %s line", (_, text, line) => {
    expect(() => decodeText(text)).toThrow(`line ${line} has a character in another encoding`);
  });

  it("in another encoding is not tried line by line, however many it has", () => {
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    expect(() => decodeText(bytes("\n".repeat(100_000), [0xe9], "a"))).toThrow("line 100001 has");
    expect(decode.mock.calls.length).toBeLessThan(25);
    decode.mockRestore();
  });
});

describe("text of the coding tool's files", () => {
  it("is Windows-1252, apostrophes and dashes included", () => {
    const text = bytes("the firm", [0x92], "s caf", [0xe9], " ", [0x96], " ", [0x80], "5", [0xa0]);
    expect(decodeToolText(text)).toBe("the firm’s café – €5\u00a0");
  });

  it("is UTF-8 when it was saved so", () => {
    expect(decodeToolText(bytes("the firm’s café"))).toBe("the firm’s café");
  });
});
