/** A page of one sentence, for answers that are given without the app's own layout: refused requests and forms. */
export function plainPage(page: {
  title: string;
  /** What is wrong and what to do. */
  sentence: string;
  link: { href: string; name: string };
}): string {
  const { title, sentence, link } = page;
  return (
    `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escaped(title)} — SOC Workbench</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/plain-page.css"></head>` +
    `<body><main><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p>` +
    `<p><a href="${escaped(link.href)}">${escaped(link.name)}</a></p></main></body></html>`
  );
}

/** The same as an answer that nothing keeps. */
export function sentencePage(
  status: number,
  page: Parameters<typeof plainPage>[0],
  more: Record<string, string> = {},
): Response {
  return new Response(plainPage(page), {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...more },
  });
}

/** Text for between the marks of HTML or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
