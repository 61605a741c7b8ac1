import type { Column, Table } from "#lib/files/table";

/** What is said about a table beside what its columns hold. */
export interface TableAbout {
  /** Name of the CSV file, which lies beside its metadata. */
  url: string;
  title: string;
  description: string;
  /** Who published what it is made from. */
  source: string;
  licence: { name: string; href: string };
  /** ISO date; null where it has none. */
  issued: string | null;
  /** Which version of what it is: a release, or the age of the data. */
  version: string;
}

/** What stands after the name of a CSV file in that of its metadata, where programs look for it. */
export const METADATA_SUFFIX = "-metadata.json";

/**
 * What a CSV file of a table holds, as a companion that programs read: title, licence, version, and name, type and meaning
 * of each column. It goes by the file's name and "-metadata.json".
 * Source: W3C, Metadata Vocabulary for Tabular Data (CSVW), w3.org/TR/tabular-metadata; where such a file is looked for:
 * Model for Tabular Data, section 5.3.
 */
export function csvMetadata({ columns }: Pick<Table, "columns">, about: TableAbout): string {
  const { url, title, description, source, licence, issued, version } = about;
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      url,
      "dc:title": title,
      "dc:description": description,
      "dc:source": source,
      "dc:license": { "@id": licence.href },
      "dc:rights": licence.name,
      ...(issued && { "dc:issued": { "@value": issued, "@type": "date" } }),
      "dc:hasVersion": version,
      dialect: { header: true, encoding: "utf-8", lineTerminators: "\r\n", quoteChar: '"' },
      tableSchema: { columns: columns.map(describedColumn) },
    },
    null,
    2,
  )}\n`;
}

function describedColumn({ name, kind, meaning }: Column) {
  return { name, titles: name, "dc:description": meaning, datatype: DATATYPES[kind], null: "" };
}

const DATATYPES: Readonly<Record<Column["kind"], string | object>> = {
  code: "string",
  text: "string",
  number: "number",
  share: { base: "number", minimum: 0, maximum: 1 },
};
