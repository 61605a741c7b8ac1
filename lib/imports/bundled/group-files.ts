import { parentOf } from "#lib/facts/code";
import type { Edition } from "#lib/facts/edition";
import { NSSEC_METHODS, NSSEC_STATUSES, type NssecClass, type PublishedGroup } from "#lib/facts/facts";
import { keptTitle, shownTitle } from "#lib/facts/unknown-title";
import { code, dataFile, unitCode } from "#lib/imports/bundled/data-file";

export const EDITIONS_FILE = dataFile<
  Edition,
  "id" | "series" | "title" | "short_title" | "released_on" | "predecessor"
>({
  columns: ["id", "series", "title", "short_title", "released_on", "predecessor"],
  key: (edition) => edition.id,
  toCells: (edition) => ({
    id: edition.id,
    series: edition.series,
    title: edition.title,
    short_title: edition.shortTitle,
    released_on: edition.releasedOn ?? "",
    predecessor: edition.predecessor ?? "",
  }),
  fromRow: (row) => ({
    id: row.required("id"),
    series: row.required("series"),
    title: row.required("title"),
    shortTitle: row.required("short_title"),
    status: "released",
    releasedOn: row.text("released_on") || null,
    predecessor: row.text("predecessor") || null,
  }),
  needs: ({ predecessor }) => [{ column: "predecessor", edition: predecessor ?? "" }],
});

export const GROUPS_FILE = dataFile<PublishedGroup, "edition" | "code" | "title">({
  columns: ["edition", "code", "title"],
  key: (group) => `${group.edition} ${group.code}`,
  toCells: ({ edition, code, title }) => ({ edition, code, title: shownTitle(title) }),
  fromRow: (row) => ({
    edition: row.required("edition"),
    code: code(row, "code"),
    title: keptTitle(row.required("title")),
  }),
  needs: ({ edition, code }) => [
    { column: "edition", edition },
    { column: "code", group: { edition, code: parentOf(code) ?? "" } },
  ],
});

/** The edition of the published classes: the file has no column for it. */
const NSSEC_EDITION = "soc2010";

export const NSSEC_FILE = dataFile<
  NssecClass,
  "code" | "method" | "employment_status" | "operational" | "analytic"
>({
  columns: ["code", "method", "employment_status", "operational", "analytic"],
  key: (nssec) => `${nssec.edition} ${nssec.code} ${nssec.method} ${nssec.employmentStatus}`,
  toCells: ({ code, method, employmentStatus, operational, analytic }) => ({
    code,
    method,
    employment_status: employmentStatus,
    operational,
    analytic,
  }),
  fromRow: (row) => ({
    edition: NSSEC_EDITION,
    code: unitCode(row, "code"),
    method: row.oneOf("method", NSSEC_METHODS),
    employmentStatus: row.oneOf("employment_status", NSSEC_STATUSES),
    operational: row.required("operational"),
    analytic: row.required("analytic"),
  }),
  needs: ({ edition, code }) => [{ column: "code", group: { edition, code } }],
});
