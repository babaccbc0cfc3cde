#!/usr/bin/env bash
# Copies the primary the first time, then follows it; it can be read, and can take over by pg_promote().
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  install -d -m 0700 "$PGDATA"
  pg_basebackup -h postgres -U replica -D "$PGDATA" -S replica -X stream -R --checkpoint=fast
fi
exec postgres
