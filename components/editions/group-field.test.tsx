import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GroupField, groupFieldOf } from "#components/editions/group-field";
import type { FormAnswer } from "#lib/web/answer";

const GROUPS = [
  { code: "2134", title: "Programmers and software development professionals" },
  { code: "2135", title: "Cyber security professionals" },
];

function field(values: Record<string, string[]>, many = false): string {
  const answer: FormAnswer = { form: "entry", said: "", errors: [], values };
  return renderToStaticMarkup(
    <GroupField label="Unit group" groups={GROUPS} many={many} {...groupFieldOf(answer, "entry", "group")} />,
  );
}

test("a form that comes back has the groups to choose from, and what was typed", () => {
  const html = field({ group: ["programers"] });
  expect(html).toContain('value="programers"');
  expect(html).toContain("The group that “programers” means");
  expect(html).toMatch(/type="radio"[^>]*name="group-is"[^>]*value="2134 programers"/);
  expect(html).not.toContain("checked");
});

test("what was chosen stays chosen, and is told by its title", () => {
  const html = field({ group: ["programers"], "group-is": ["2134 programers"] });
  expect(html).toMatch(/checked=""[^>]*value="2134 programers"/);
  expect(html).toContain(">2134 Programmers and software development professionals</p>");
});

test("a field that takes several asks about each that is unclear", () => {
  const html = field({ group: ["2134, cyber, programers"] }, true);
  expect(html).toMatch(/type="checkbox"[^>]*value="2135 cyber"/);
  expect(html).toMatch(/type="checkbox"[^>]*value="2134 programers"/);
});

test("a code asks nothing", () => {
  const html = field({ group: ["2135"] });
  expect(html).not.toContain("fieldset");
  expect(html).toContain(">2135 Cyber security professionals</p>");
});
