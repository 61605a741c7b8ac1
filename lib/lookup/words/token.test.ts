import { expect, test } from "vitest";
import { titleTokens } from "#lib/lookup/words/token";

function read(title: string): string {
  return titleTokens(title)
    .map(({ word, head }) => (head ? word.toUpperCase() : word))
    .join(" ");
}

test.each([
  ["Manager, sales, area", "area sales MANAGER"],
  ["Director of social services", "DIRECTOR social services"],
  ["Porter and liftman", "PORTER LIFTMAN"],
  ["Receptionist-bookkeeper", "RECEPTIONIST BOOKKEEPER"],
  ["Sub-editor", "sub EDITOR"],
  ["Turner-in", "TURNER"],
  ["Technical Class, grade I", "grade i technical CLASS"],
  ["Engineer, IN", "in ENGINEER"],
])("%s: natural order, the occupation marked", (title, tokens) => {
  expect(read(title)).toBe(tokens);
});
