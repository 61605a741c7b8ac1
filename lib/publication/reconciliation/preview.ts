import { entriesOf, type IndexRegister } from "#lib/coding-index/register";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { entryText } from "#lib/facts/entries/entry-text";
import { quantity } from "#lib/platform/in-words";
import { escaped } from "#lib/platform/plain-page";
import type { Entity } from "#lib/publication/reconciliation/entity";

const MOST_ENTRIES = 5;

/** A group as a page of its own for a small frame: without a script, and with one link, which opens outside of the frame. */
export function previewPage(entity: Entity, register: IndexRegister, href: string): string {
  const { edition, group } = entity;
  const entries = entriesOf(edition.id, group.code, register);
  const above = edition.structure
    .ancestorsOf(group.code)
    .flatMap((code) => edition.byCode.get(code) ?? [])
    .map(({ code, title }) => `${code} ${title}`)
    .join(" › ");
  const shown = entries.slice(0, MOST_ENTRIES).map((entry) => `<li>${escaped(entryText(entry))}</li>`);
  const more = entries.length > MOST_ENTRIES ? `<li>and ${entries.length - MOST_ENTRIES} more</li>` : "";
  return frame(
    `${group.code} ${group.title}`,
    `<p class="place">${escaped(`${edition.shortTitle} ${LEVEL_NAMES[group.level].one}`)}</p>` +
      `<h1><a href="${escaped(href)}" target="_blank" rel="noopener">${escaped(group.code)} ${escaped(group.title)}</a></h1>` +
      (above === "" ? "" : `<p class="above">${escaped(above)}</p>`) +
      `<p>${quantity(entries.length, "index entry", "index entries")}</p><ul>${shown.join("")}${more}</ul>`,
  );
}

/** What stands in the frame where there is no such group. */
export function noPreview(id: string): string {
  return frame(
    "No such group",
    `<h1>No such group</h1><p>No edition held here has a group “${escaped(id.slice(0, 60))}”. Match the row again.</p>`,
  );
}

function frame(title: string, body: string): string {
  return (
    `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escaped(title)} — SOC Workbench</title><link rel="stylesheet" href="/group-preview.css"></head><body><main>${body}</main></body></html>`
  );
}
