import { beforeAll, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { commentsNote, type PaperDocument, paperDocument } from "#lib/revision/papers/paper-document";
import { paperDocx } from "#lib/revision/papers/paper-docx";
import { revisionViews } from "#lib/revision/papers/paper-view.fixture";

let document: PaperDocument;
let bytes: Uint8Array;
let parts: Map<string, string>;
beforeAll(async () => {
  const { majorGroup3 } = revisionViews();
  document = paperDocument(majorGroup3.papers[0]!, majorGroup3, {
    date: "2018-03-01",
    closing: [commentsNote(new Date("2018-03-29T16:00:00Z"), "soc.example")],
  });
  bytes = await paperDocx(document);
  parts = await unzipped(bytes);
});

async function unzipped(zip: Uint8Array): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(zip), { lazyEntries: true });
  const texts = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    texts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
  }
  return texts;
}

/** What a reader sees, a line for each paragraph; list items begin with a dot for each level. */
function lines(): string[] {
  const paragraphs = parts.get("word/document.xml")!.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs.map((paragraph) => {
    const level = /<w:ilvl w:val="(\d)"/.exec(paragraph)?.[1];
    const words = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
    return `${level === undefined ? "" : `${"·".repeat(Number(level) + 1)} `}${words}`;
  });
}
const styled = (style: string) =>
  (parts.get("word/document.xml")!.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((paragraph) =>
    paragraph.includes(`<w:pStyle w:val="${style}"/>`),
  ).length;

test("is a Word document with a title, a heading for each issue and real lists", () => {
  expect(parts.get("[Content_Types].xml")).toContain("wordprocessingml.document.main+xml");
  expect([styled("Title"), styled("Heading1")]).toEqual([1, 22]);
  expect(styled("ListParagraph")).toBe(100);
});

test("reads as the working group prints it: question, evidence, proposal, groups in order of code", () => {
  const all = lines();
  const from = all.findIndex((line) => line.startsWith("Issue 4:"));
  expect(all.slice(from, from + 12)).toEqual([
    "Issue 4: Can new groups be identified within &apos;Business and related associate professionals n.e.c.&apos; (3539)?",
    "Two roles in 3539 are large enough for groups, and minor group 353 has no code left.",
    "Proposal:",
    "· Split minor group 353 Business, finance and related associate professionals into:",
    "·· 353 Finance associate professionals – new group",
    "··· 3531 Brokers – was 3532",
    "··· 3532 Insurance underwriters – was 3533",
    "··· 3533 Finance and investment analysts and advisers – was 3534",
    "··· 3534 Taxation experts – was 3535",
    "··· 3535 Financial and accounting technicians – was 3537",
    "··· 3536 Financial accounts managers – was 3538",
    "·· 354 Business associate professionals – new group",
  ]);
  expect(all.slice(0, 2)).toEqual([document.title, "1 March 2018"]);
  expect(
    all[
      all.indexOf(
        "Issue 12: Can any new groups be identified from &apos;Protective service associate n.e.c.&apos; (3319)?",
      ) + 2
    ],
  ).toBe("Proposal: No further action.");
  expect(all.at(-1)).toContain("until 29 March 2018, 17:00 (London time) at soc.example");
});

test("is in British English and says its title", () => {
  expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
  expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${document.title}</dc:title>`);
  expect(parts.get("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
});

test("the same paper gives the same bytes", async () => {
  await new Promise((later) => setTimeout(later, 5));
  expect(Buffer.compare(await paperDocx(document), bytes)).toBe(0);
});

test("marks that no document can hold are left out, and those of XML are text", async () => {
  const title = 'A <b> & "c"\u0000\u000b';
  const odd = await unzipped(await paperDocx({ ...document, title, issues: [] }));
  expect(odd.get("word/document.xml")).toContain("A &lt;b&gt; &amp; &quot;c&quot;</w:t>");
  expect(odd.get("docProps/core.xml")).toContain('<dc:title>A &lt;b&gt; &amp; "c"</dc:title>');
});
