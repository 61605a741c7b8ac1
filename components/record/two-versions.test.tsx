import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TwoVersions } from "#components/record/two-versions";
import { entryVersions } from "#lib/coding-index/entry-form";
import { entryOf } from "#lib/facts/entry.fixture";

const saved = entryOf({ uid: "a1aa", title: "Actuary", ind: "circus" });

const EDITIONS = ["2020", "2010"].map((year) => ({ id: `soc${year}`, shortTitle: `SOC${year}` }));

const html = (typed: Record<string, string>) =>
  renderToStaticMarkup(
    <TwoVersions
      fields={entryVersions(saved, EDITIONS, (field) => typed[field] ?? "")}
      last={null}
      leaveHref="/coding-index/a1aa"
    />,
  );

describe("two versions of one thing", () => {
  const same = { title: "Actuary", ind: "circus", "code-soc2020": "2433", "code-soc2010": "2425" };

  it("stand side by side where they differ, word by word", () => {
    const page = html({ ...same, ind: "zoo" });
    expect(page).toMatch(/<del[^>]*>.*circus<\/del>/);
    expect(page).toMatch(/<ins[^>]*>.*zoo<\/ins>/);
    expect(page).toContain("Industry");
    expect(page).not.toContain("Title");
  });

  it("that say the same are said to", () => {
    expect(html(same)).toContain("Both versions say the same.");
  });

  it("show script that somebody typed as text", () => {
    expect(html({ ...same, ind: "<script>alert(1)</script>" })).not.toContain("<script>");
  });
});
