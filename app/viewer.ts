import { headers } from "next/headers";
import { cache } from "react";
import { readViewer, type Viewer } from "#lib/people/viewer.db";
import type { Parameters } from "#lib/platform/parameters";
import type { FormAnswer } from "#lib/web/answer";
import { readAnswer } from "#lib/web/answers.db";
import { browserOf } from "#lib/web/browser-cookie";

/** Who looks at the page; asked once for each request. */
export const currentViewer: () => Promise<Viewer | null> = cache(async () => readViewer(await headers()));

/** The answer to a form that led to this page; null when none did, or it was another browser's. */
export async function formAnswer(parameters: Parameters): Promise<FormAnswer | null> {
  const { answer } = parameters;
  return typeof answer === "string" ? readAnswer(browserOf(await headers()), answer) : null;
}
