import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** Set by server/start-next.ts, in a process that has our guards before Next. */
const GUARDED = Symbol.for("soc-workbench: guards stand before Next");

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The server compresses (server/compress.ts), once the page is whole.
  compress: false,
  reactStrictMode: true,
  // The title stands in the head of every page. Next would else send a late one at the end, for a script to move.
  htmlLimitedBots: /.*/,
  // `npm run types` checks them, with the same compiler for app, lib and cli; a start from a clean clone need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "better-auth",
    "nodemailer",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "read-excel-file",
    "write-excel-file",
    "yauzl",
  ],
  devIndicators: false,
  // The script lies with the others, and answers for all pages (docs/decisions/0045).
  headers: async () => [
    { source: "/scripts/service-worker.js", headers: [{ key: "Service-Worker-Allowed", value: "/" }] },
  ],
};

/** Next alone would answer without any guard (docs/decisions/0008): it builds, but it serves only where we do. */
export default function settings(phase) {
  const serves = phase === PHASE_PRODUCTION_SERVER || phase === PHASE_DEVELOPMENT_SERVER;
  if (serves && !(GUARDED in globalThis)) {
    console.error(
      "Next alone would serve the app unguarded, so it was not started: use npm start, or npm run dev.",
    );
    process.exit(1);
  }
  return config;
}
