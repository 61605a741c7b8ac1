#!/bin/sh
# Puts a backup of deploy/backup.sh into an empty database, whole or not at all, and the secret where the app finds it.
#
# Usage:  deploy/restore.sh BACKUP
# The database is that of DATABASE_URL, else that of PGHOST, PGUSER, PGDATABASE, …; it exists and is empty
# (createdb soc). Where SOC_SECRET is not set, the secret is written to SOC_DATA_DIR (.data), unless there is one.
# Afterwards the record is verified where the app's programs are at hand.
set -eu
umask 077

if [ $# -ne 1 ] || [ ! -f "$1/database.dump" ]; then
  echo "Usage: deploy/restore.sh BACKUP, a folder that deploy/backup.sh made" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
backup=$(cd "$1" && pwd)
if [ -n "${DATABASE_URL:-}" ]; then
  settings=$(node "$here/database-settings.js")
  eval "$settings"
elif [ -z "${PGDATABASE:-}" ]; then
  echo "Set DATABASE_URL to the empty database that the backup is to be put into." >&2
  exit 1
fi
if ! (cd "$backup" && sha256sum --quiet --check SHA256SUMS); then
  echo "The backup is not as it was made. Nothing was restored." >&2
  exit 1
fi

kept="${SOC_DATA_DIR:-$here/../.data}/secret"
secret=$(cat "$backup/secret")
if [ -n "${SOC_SECRET:-}" ] && [ "$SOC_SECRET" != "$secret" ]; then
  echo "SOC_SECRET is not the secret of this backup (its file secret): with another one everybody must set up their authenticator again. Set it to that, or unset it. Nothing was restored." >&2
  exit 1
fi
if [ -z "${SOC_SECRET:-}" ] && [ -s "$kept" ] && [ "$(cat "$kept")" != "$secret" ]; then
  echo "$kept is another secret than that of this backup. Move it away. Nothing was restored." >&2
  exit 1
fi

tables=$(psql --no-psqlrc --tuples-only --no-align --command="SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
if [ "$tables" != 0 ]; then
  echo "The database $PGDATABASE is not empty. Make a new one (createdb) and name that in DATABASE_URL. Nothing was restored." >&2
  exit 1
fi
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$PGDATABASE" "$backup/database.dump"
if [ -z "${SOC_SECRET:-}" ] && [ ! -s "$kept" ]; then
  mkdir -p "$(dirname "$kept")"
  cp "$backup/secret" "$kept"
fi
echo "Restored $backup into $PGDATABASE."

if [ -f "$here/../dist/soc.js" ] && [ -n "${DATABASE_URL:-}" ]; then
  cd "$here/.."
  node dist/soc.js audit verify
fi
