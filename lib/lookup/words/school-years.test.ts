import { expect, test } from "vitest";
import { withSchool } from "#lib/lookup/words/school-years";

test.each([
  ["year 6 teacher", "primary school"],
  ["y5 teacher", "primary school"],
  ["teacher year 4", "primary school"],
  ["year 9 teacher", "secondary school"],
  ["year 13 tutor", "sixth form college"],
  ["ks2 teacher", "primary school"],
  ["key stage 3 science teacher", "secondary school"],
  ["reception class teacher", "primary school"],
  ["eyfs teacher", "nursery school"],
  ["p3 teacher", "primary school"],
  ["s2 maths teacher", "secondary school"],
  ["a level chemistry teacher", "sixth form college"],
  ["postsecondary teacher", "higher education"],
])("%s is in a %s", (text, school) => {
  expect(withSchool(text)?.text).toMatch(new RegExp(`\\(${school}\\)$`));
  expect(withSchool(text)?.to).toBe(school);
});

test.each(["maths teacher", "reception manager", "year end accountant", "early years teacher", "teacher"])(
  "%s names none",
  (text) => {
    expect(withSchool(text)).toBeNull();
  },
);

test("the rest of the title stays", () => {
  expect(withSchool("key stage 3 science teacher")?.text).toBe("science teacher (secondary school)");
});
