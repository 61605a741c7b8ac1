import { describe, expect, it } from "vitest";
import { passwordProblem } from "#lib/people/sign-in/password";

describe("a password", () => {
  it.each([
    "three wet umbrellas",
    "ein kleines häuschen",
    "correct horse battery",
    "xkcdfghjqwzp",
    "🙂🙃😀😁😂😃😄😅😆😇😈😉",
  ])("may be %s: length counts, not which characters", (password) =>
    expect(passwordProblem(password)).toBeNull(),
  );

  it.each(["", "Tr0ub4dor&3", "eleven char"])("%s is too short", (password) =>
    expect(passwordProblem(password)).toContain("too short"),
  );

  it("has a longest length, so that hashing it costs no more than it should", () => {
    expect(passwordProblem("ab cd ".repeat(30))).toContain("too long");
  });

  it.each([
    "passwordpassword",
    "1234567890123",
    "qwertyuiop123",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "Password1234",
    "!!iloveyou!!!!",
  ])("%s is one that is tried first", (password) =>
    expect(passwordProblem(password)).toContain("tried first"),
  );

  it("is not the person's own name or address", () => {
    expect(passwordProblem("jane.bloggs@example.org", ["jane.bloggs@example.org", "Jane Bloggs"])).toContain(
      "mostly a name",
    );
    expect(passwordProblem("jane likes purple trams", ["Jane Bloggs"])).toBeNull();
  });
});
