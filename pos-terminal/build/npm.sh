#!/usr/bin/env bash
# npm as Maven calls it: packages are installed anew only when the lock file has changed since.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v node >/dev/null || { echo "pos-terminal needs Node 20.19 or later, and there is no node on the PATH" >&2; exit 1; }
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  { echo "pos-terminal needs Node 20.19 or later; this is $(node --version)" >&2; exit 1; }
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --prefer-offline --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock
fi
exec npm run --silent "$@"
