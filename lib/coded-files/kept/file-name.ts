import type { Work } from "#lib/coded-files/kept/coded-file";

/** What a file is called when it is saved: as it was sent, with what was done: "jobs-coded.csv". ASCII letters, digits, hyphens, dots. */
export function codedFileName(sent: string, work: Work, format: "csv" | "xlsx"): string {
  const plain = sent
    .replace(/\.[^.]{1,5}$/, "")
    .normalize("NFKD")
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80);
  return `${plain || "file"}-${work === "code" ? "coded" : "converted"}.${format}`;
}
