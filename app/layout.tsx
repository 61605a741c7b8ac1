import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { SiteFooter } from "#components/site/site-footer";
import { DemonstrationBanner, SiteHeader } from "#components/site/site-header";
import { COUNTED, goldCodingCount, hasPartInGoldCoding } from "#lib/gold-coding/batches/waiting.db";
import type { Person } from "#lib/permissions/permissions";
import { env } from "#lib/platform/env";
import { currentWork } from "./readership";
import { currentViewer } from "./viewer";
import "./globals.css";

// Every page shows the database as it is now; nothing is rendered at build time.
export const dynamic = "force-dynamic";

const source = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-source",
  weight: "200 900",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "SOC Workbench", template: "%s — SOC Workbench" },
  description: "Browse, look up and convert the editions of the UK Standard Occupational Classification.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <html lang="en-GB" className={source.variable}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-10 focus:bg-card focus:px-3 focus:py-2"
        >
          Skip to the content
        </a>
        {env().SOC_DEMO === "1" && <DemonstrationBanner />}
        <SiteHeader
          person={viewer?.person ?? null}
          revision={await currentWork()}
          goldCoding={await goldCodingOf(viewer?.person ?? null)}
        />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl grow px-4 pt-5 outline-none sm:px-6"
        >
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}

async function goldCodingOf(person: Person | null) {
  if (!person || !hasPartInGoldCoding(person)) return null;
  return { waiting: await goldCodingCount(person), counted: COUNTED };
}
