#!/bin/sh
# Backs up all that cannot be had again: the database, as pg_dump's custom format, and the secret that sessions and
# authenticators are kept with. It may run while the app does: what it takes is the database at one instant.
#
# Usage:  deploy/backup.sh FOLDER
# puts both into a new folder FOLDER/soc-TIME, which is there only once it is whole, and prints its name. Keep it where
# only administrators may read. The database is that of DATABASE_URL, else that of PGHOST, PGUSER, PGDATABASE, …; the
# secret is SOC_SECRET, else the file that the app made in SOC_DATA_DIR (.data). pg_dump must be as new as the server.
set -eu
umask 077

if [ $# -ne 1 ]; then
  echo "Usage: deploy/backup.sh FOLDER" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
if [ -n "${DATABASE_URL:-}" ]; then
  settings=$(node "$here/database-settings.js")
  eval "$settings"
elif [ -z "${PGDATABASE:-}" ]; then
  echo "Set DATABASE_URL to the database that is to be backed up." >&2
  exit 1
fi
kept="${SOC_DATA_DIR:-$here/../.data}/secret"
if [ -z "${SOC_SECRET:-}" ] && [ ! -s "$kept" ]; then
  echo "There is no secret: set SOC_SECRET as for the app, or SOC_DATA_DIR to the folder where the app keeps it." >&2
  exit 1
fi

mkdir -p "$1"
backup="$1/soc-$(date -u +%Y-%m-%dT%H%M%SZ)"
if [ -e "$backup" ]; then
  echo "$backup is there already: wait a second." >&2
  exit 1
fi
making=$(mktemp -d "$1/making.XXXXXX")
trap 'rm -rf "$making"' EXIT
trap 'exit 1' HUP INT TERM
pg_dump --format=custom --no-owner --no-privileges --file="$making/database.dump"
if [ -n "${SOC_SECRET:-}" ]; then
  printf '%s' "$SOC_SECRET" >"$making/secret"
else
  cp "$kept" "$making/secret"
fi
(cd "$making" && sha256sum database.dump secret >SHA256SUMS)
mv "$making" "$backup"
echo "$backup"
