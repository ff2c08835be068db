#!/bin/sh
# Stands in for the desktop `code` binary: it takes the same arguments, but runs the VS Code server in headless Chromium.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec node "$here/run-vscode-server.mjs" "$@"
