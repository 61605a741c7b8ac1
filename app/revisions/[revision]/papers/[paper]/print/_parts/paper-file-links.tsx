import { PAPER_FORMATS, type PaperFileFormat } from "#lib/revision/papers/paper-files";

/**
 * Links to a review paper's files, and how to have it as PDF.
 * @param hrefOf the address of a file in a format
 */
export function PaperFileLinks({ hrefOf }: { hrefOf: (format: PaperFileFormat) => string }) {
  const formats = Object.keys(PAPER_FORMATS) as PaperFileFormat[];
  return (
    <p className="no-print mb-4">
      Download the paper as{" "}
      {formats.map((format, at) => (
        <span key={format}>
          {at > 0 && (at === formats.length - 1 ? " or " : ", ")}
          <a href={hrefOf(format)} className="inline-block py-0.5">
            {PAPER_FORMATS[format].name}
          </a>
        </span>
      ))}
      . For a PDF, print this page to a file.
    </p>
  );
}
