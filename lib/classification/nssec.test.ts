import { expect, test } from "vitest";
import { nssecClassName, simplifiedClass } from "#lib/classification/nssec";

test("a class has its name beside its number, or only its number", () => {
  expect(nssecClassName("1.2")).toBe("1.2 Higher professional occupations");
  expect(nssecClassName("9")).toBe("9");
});

test("the simplified class is that of the simplified method", () => {
  expect(
    simplifiedClass([
      { method: "full", analytic: "1.1" },
      { method: "simplified", analytic: "2" },
    ]),
  ).toBe("2");
  expect(simplifiedClass([])).toBeNull();
});
