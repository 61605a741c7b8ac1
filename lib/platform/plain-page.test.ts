import { expect, test } from "vitest";
import { plainPage } from "#lib/platform/plain-page";

test("nothing in a plain page is read as markup, whoever wrote it", () => {
  const html = plainPage({
    title: "<script>alert(1)</script>",
    sentence: `"quoted" & 'so' <b>`,
    link: { href: '/"onclick="alert(1)', name: "<i>back</i>" },
  });
  expect(html).not.toMatch(/<script|<b>|<i>|"onclick/);
  expect(html).toContain("&#60;script&#62;");
});

test("it carries no inline style or code", () => {
  const html = plainPage({ title: "A", sentence: "B", link: { href: "/", name: "C" } });
  expect(html).not.toMatch(/<style|style=|<script/);
  expect(html).toContain('<link rel="stylesheet" href="/plain-page.css">');
});
