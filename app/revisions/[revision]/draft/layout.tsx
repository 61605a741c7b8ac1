import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Drafts are for those who work on them and look for them: no search engine keeps one. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function DraftLayout({ children }: { children: ReactNode }) {
  return children;
}
