/** Formats that every table can be had in as a file. */
export const FILE_FORMATS = {
  csv: { name: "CSV", type: "text/csv; charset=utf-8; header=present" },
  xlsx: { name: "Excel", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  json: { name: "JSON", type: "application/json" },
} as const;

export type FileFormat = keyof typeof FILE_FORMATS;
