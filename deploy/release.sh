#!/bin/sh
# Puts what production runs into a folder of its own: what `npm run build` made, what it reads while it runs
# (what-runs.txt), and the packages under "dependencies". The folder can be moved, or copied to another machine of the
# same kind.
#
# Usage, from anywhere, after npm ci && npm run build:  deploy/release.sh FOLDER
set -eu

if [ $# -ne 1 ]; then
  echo "Usage: deploy/release.sh FOLDER" >&2
  exit 2
fi
sources=$(cd "$(dirname "$0")/.." && pwd)
if [ ! -f "$sources/dist/server.js" ]; then
  echo "Nothing was built in $sources: run npm ci && npm run build there first." >&2
  exit 1
fi
mkdir -p "$1"
if [ -n "$(ls -A "$1")" ]; then
  echo "$1 is not empty: give a new folder, and exchange the two once it is whole." >&2
  exit 1
fi
folder=$(cd "$1" && pwd)

cd "$sources"
tar -cf - --exclude=.next/cache --exclude=.next/dev --exclude=prisma/client --exclude='*.ts' -T deploy/what-runs.txt | tar -xf - -C "$folder"
cd "$folder"
npm ci --omit=dev --omit=optional --no-audit --no-fund
