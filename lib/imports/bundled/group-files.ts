import { parentOf } from "#lib/facts/code";
import type { Edition } from "#lib/facts/edition";
import {
  type DataSet,
  type GroupSize,
  NSSEC_METHODS,
  NSSEC_STATUSES,
  type NssecClass,
  type PublishedGroup,
  SIZE_MEASURES,
} from "#lib/facts/facts";
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

export const SIZES_FILE = dataFile<GroupSize, "edition" | "code" | "data_set" | "measure" | "value">({
  columns: ["edition", "code", "data_set", "measure", "value"],
  key: (size) => `${size.edition} ${size.code} ${size.dataSet} ${size.measure}`,
  toCells: ({ edition, code, dataSet, measure, value }) => ({
    edition,
    code,
    data_set: dataSet,
    measure,
    value: String(value),
  }),
  fromRow: (row) => ({
    edition: row.required("edition"),
    code: code(row, "code"),
    dataSet: row.required("data_set"),
    measure: row.oneOf("measure", SIZE_MEASURES),
    value: row.count("value"),
  }),
  needs: ({ edition, code, dataSet }) => [
    { column: "code", group: { edition, code } },
    { column: "data_set", dataSet },
  ],
});

export const DATA_SETS_FILE = dataFile<DataSet, "id" | "title" | "source">({
  columns: ["id", "title", "source"],
  key: (dataSet) => dataSet.id,
  toCells: ({ id, title, source }) => ({ id, title, source }),
  fromRow: (row) => ({
    id: row.required("id"),
    title: row.required("title"),
    source: row.required("source"),
  }),
  needs: () => [],
});
