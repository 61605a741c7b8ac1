import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HistoryList } from "#components/record/history-list";
import { entryOf } from "#lib/facts/entry.fixture";
import { DEEDS, entryFields } from "#lib/facts/recorded-fields";
import type { AuditEntry } from "#lib/record/entry";
import { historyItem } from "#lib/record/sentences";

const entry = entryOf({ uid: "a1aa", title: "Manager, <sales>" });

const deed = (number: number): AuditEntry => ({
  number,
  at: new Date("2026-03-03T10:00:00Z"),
  actorId: "p1",
  actorName: "Ada Lovelace",
  via: "browser",
  action: DEEDS.changedEntry,
  subjectKind: "index-entry",
  subjectId: "a1aa",
  before: entryFields(entry),
  after: entryFields({ ...entry, codes: { soc2010: "2425", soc2020: "2434" } }),
  reason: "An <b>enquiry</b>",
});

const html = (deeds: AuditEntry[], named: boolean, namesEntries = false) =>
  renderToStaticMarkup(
    <HistoryList
      deeds={deeds.map((one) => historyItem(one, named))}
      none="Nothing yet."
      namesEntries={namesEntries}
    />,
  );

describe("a history", () => {
  it("says what, when, by whom and why", () => {
    const text = html([deed(1)], true).replace(/<[^>]+>/g, "");
    expect(text).toContain("Changed the SOC2020 unit group from 2433 to 2434");
    expect(text).toContain("3 March 2026, 10:00, by Ada Lovelace");
    expect(text).toContain("An &lt;b&gt;enquiry&lt;/b&gt;");
  });

  it("keeps the name from whoever is not signed in", () => {
    expect(html([deed(1)], false)).not.toContain("Ada");
  });

  it("names the entry where it is the history of something else", () => {
    expect(html([deed(1)], true, true)).toContain('<a href="/coding-index/a1aa">Manager, &lt;sales&gt;</a>');
    expect(html([deed(1)], true)).not.toContain("<a ");
  });

  it("folds away what is older than the newest five", () => {
    const page = html([7, 6, 5, 4, 3, 2, 1].map(deed), true);
    expect(page).toContain("2 earlier");
    expect(page.slice(0, page.indexOf("<details"))).toContain("<ol");
  });

  it("says so when there is none", () => {
    expect(html([], true)).toContain("Nothing yet.");
  });
});
