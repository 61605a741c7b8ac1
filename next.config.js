/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // server/listen.ts compresses, once the page is whole.
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
};
