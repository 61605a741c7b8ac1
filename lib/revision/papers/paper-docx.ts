import type { IParagraphOptions } from "docx";
import { fixZipTimes } from "#lib/files/zip-times";
import { dateInWords } from "#lib/platform/in-words";
import {
  type DocumentIssue,
  decisionInWords,
  issueHeading,
  type PaperDocument,
  proposalLayout,
  usualReasonInWords,
} from "#lib/revision/papers/paper-document";
import { type DocumentGroup, groupInWords } from "#lib/revision/papers/proposal-statements";

/** A paragraph before the library knows of it. */
type Block = Pick<IParagraphOptions, "heading" | "bullet" | "spacing" | "keepNext"> & { words: Words[] };
type Words = string | { text: string; bold: true };

const LANGUAGE = "en-GB";
/** Sizes in half points, lengths in twentieths of a point. */
const BODY = { font: "Arial", size: 22 };
const SPACE = { after: 120 };
const LIST_SPACE = { after: 40 };
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_304;

/**
 * A review paper as a Word document (.docx): headings and lists are styles, the language is British English, and the
 * title is the document's own. The same document gives the same bytes.
 */
export async function paperDocx(document: PaperDocument): Promise<Uint8Array> {
  const { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } = await import("docx");
  const run = (words: Words) =>
    new TextRun(typeof words === "string" ? printable(words) : { ...words, text: printable(words.text) });
  const paragraph = ({ words, ...options }: Block) => new Paragraph({ ...options, children: words.map(run) });
  const pages = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
  });
  const file = new Document({
    styles: {
      default: {
        document: { run: { ...BODY, language: { value: LANGUAGE } }, paragraph: { spacing: SPACE } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: {
          run: { size: 25, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, keepLines: true },
        },
        listParagraph: { paragraph: { spacing: LIST_SPACE } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: new Footer({ children: [pages] }) },
        children: blocksOf(document).map(paragraph),
      },
    ],
  });
  const written = await Packer.pack(file, "uint8array", undefined, [coreProperties(document)]);
  return fixZipTimes(written);
}

/** What the file says of itself, in place of what the library writes, which has the time of writing in it. */
function coreProperties({ title, label }: PaperDocument) {
  const text = (words: string) =>
    printable(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return {
    path: "docProps/core.xml",
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ' +
      'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${text(title)}</dc:title><dc:description>${text(label)}</dc:description>` +
      `<dc:creator>SOC Workbench</dc:creator><dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`,
  };
}

function blocksOf(document: PaperDocument): Block[] {
  const { title, date, introduction, usualReason, issues, closing } = document;
  const plain = (text: string): Block => ({ words: [text] });
  return [
    { words: [title], heading: "Title" },
    ...(date === null ? [] : [plain(dateInWords(date))]),
    ...introduction.map(plain),
    ...(usualReason === null ? [] : [plain(usualReasonInWords(usualReason))]),
    ...issues.flatMap((issue) => issueBlocks(issue, document)),
    ...closing.map((text, at) => ({
      words: [text],
      ...(at === 0 && { spacing: { before: 360, after: 120 } }),
    })),
  ];
}

function issueBlocks(issue: DocumentIssue, document: PaperDocument): Block[] {
  const { lead, groups, statements } = proposalLayout(issue);
  const decision = decisionInWords(issue, document);
  return [
    { words: [issueHeading(issue)], heading: "Heading1" },
    ...issue.evidence.map((text) => ({ words: [text] })),
    {
      words: [{ text: "Proposal:", bold: true }, ...(lead === null ? [] : [` ${lead}`])],
      keepNext: groups.length + statements.length > 0,
    },
    ...groupBlocks(groups, 0),
    ...statements.flatMap((statement) => [
      { ...bullet(0), words: [statement.text], keepNext: statement.groups.length > 0 },
      ...groupBlocks(statement.groups, 1),
    ]),
    ...(decision === null ? [] : [{ words: [{ text: "Decision:", bold: true as const }, ` ${decision}`] }]),
  ];
}

function groupBlocks(groups: readonly DocumentGroup[], level: number): Block[] {
  return groups.flatMap((group) => [
    { ...bullet(level), words: [groupInWords(group)] },
    ...groupBlocks(group.groups, level + 1),
  ]);
}

function bullet(level: number) {
  return { bullet: { level } };
}

/** Without the control marks that XML cannot hold, which a pasted text may bring. Source: XML 1.0, production 2 (Char). */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
