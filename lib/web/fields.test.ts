import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { choice, choices, email, line, prose, secret, wholeNumber } from "#lib/web/fields";

/** What the field makes of a value, or the sentence it refuses it with. */
function taken(field: z.ZodType, value: unknown): unknown {
  const { data, error } = field.safeParse(value);
  return error ? error.issues.map((issue) => issue.message).join(" ") : data;
}

describe("a line of text", () => {
  const name = line("The name", { required: "Enter a name.", longest: 10 });
  it.each([
    ["  Ada \t Love ", "Ada Love"],
    ["a\nb", "a b"],
    ["   ", "Enter a name."],
    [undefined, "Enter a name."],
    [["a", "b"], "Enter a name."],
    ["x".repeat(11), "The name is too long. Use at most 10 characters."],
    ["a\u0007b", "The name has characters that are not text. Type it with letters and digits."],
    ["a\uFFFDb", "The name has characters that are not text. Type it with letters and digits."],
  ])("of %j gives %j", (value, given) => expect(taken(name, value)).toBe(given));

  it("may be left out where nothing is required", () => expect(taken(line("The note"), undefined)).toBe(""));

  it("never has a character in it that the database or a page cannot hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        const { data } = line("The name").safeParse(text);
        if (data !== undefined) expect(data).not.toMatch(/[\p{Cc}\p{Cs}\uFFFD]/u);
      }),
    );
  });
});

describe("prose", () => {
  it.each([
    [" one\n\n\ttwo ", "one\n\n\ttwo"],
    ["a\u0001", "The reason has characters that are not text. Type it with letters and digits."],
    ["x".repeat(5_001), "The reason is too long. Use at most 5,000 characters."],
  ])("of %j gives %j", (value, given) => expect(taken(prose("The reason"), value)).toBe(given));
});

describe("an e-mail address", () => {
  it.each([
    [" Ada@Example.ORG ", "ada@example.org"],
    ["", "Enter it."],
    ["ada", "The e-mail address is not of the right form. Type it like name@example.org."],
    [
      "ada@example.org, bo@example.org",
      "The e-mail address is not of the right form. Type it like name@example.org.",
    ],
  ])("of %j gives %j", (value, given) => expect(taken(email("Enter it."), value)).toBe(given));

  it("has no line end in it, by which a letter could be given more headers", () => {
    expect(taken(email("Enter it."), "ada@example.org\r\nBcc: all@example.org")).toContain("right form");
  });
});

describe("choices", () => {
  const roles = ["coder", "custodian"] as const;
  it.each([
    [choice(roles, "Choose."), "coder", "coder"],
    [choice(roles, "Choose."), "owner", "Choose."],
    [choice(roles, "Choose."), ["coder", "custodian"], "Choose."],
    [choice(roles, "Choose."), undefined, "Choose."],
    [choices(roles), undefined, []],
    [choices(roles), "coder", ["coder"]],
    [choices(roles), ["coder", "custodian"], ["coder", "custodian"]],
    [choices(roles), ["coder", "owner"], "One of the boxes is none of the choices."],
    [choices(roles, "Choose one."), undefined, "Choose one."],
  ])("%# of %j", (field, value, given) => expect(taken(field, value)).toEqual(given));
});

describe("a secret", () => {
  it("is taken as it was typed, spaces and all", () =>
    expect(taken(secret("Enter it."), "  two  words ")).toBe("  two  words "));
  it("is asked for, and not of any length", () => {
    expect(taken(secret("Enter it."), "")).toBe("Enter it.");
    expect(taken(secret("Enter it."), "x".repeat(1_001))).toBe("This is too long.");
  });
});

it.each([
  ["12", 12],
  ["-1", "The form came incomplete. Load the page again."],
  ["1e9", "The form came incomplete. Load the page again."],
  ["1234567890", "The form came incomplete. Load the page again."],
  [undefined, "The form came incomplete. Load the page again."],
])("a whole number of %j gives %j", (value, given) => expect(taken(wholeNumber(), value)).toBe(given));
