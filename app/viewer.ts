import { headers } from "next/headers";
import { cache } from "react";
import type { FormAnswer } from "#lib/forms/answer";
import { browserOf } from "#lib/forms/browser-cookie";
import { readAnswer } from "#lib/forms/store";
import type { Parameters } from "#lib/parameters";
import { readViewer, type Viewer } from "#lib/people/viewer";

/** Who looks at the page; asked once for each request. */
export const currentViewer: () => Promise<Viewer | null> = cache(async () => readViewer(await headers()));

/** The answer to a form that led to this page; null when none did, or it was another browser's. */
export async function formAnswer(parameters: Parameters): Promise<FormAnswer | null> {
  const { answer } = parameters;
  return typeof answer === "string" ? readAnswer(browserOf(await headers()), answer) : null;
}
