#!/usr/bin/env bash
# Installs the browser of the browser tests where it is missing and can be installed without asking: as root, with apt-get.
# It is Chromium without its windows, which opens a page six times as fast; where there is only the whole Chromium, that one
# does. Anywhere else it only says what to do, and the browser tests fail by themselves.
set -euo pipefail

whole=/usr/bin/chromium
browser="${CHROMIUM:-$whole-headless-shell}"
if [ -x "$browser" ]; then
    exit 0
fi

advise() {
    if [ -z "${CHROMIUM:-}" ] && [ -x "$whole" ]; then
        exit 0
    fi
    echo "The browser tests need Chromium, and there is none at $browser: $1." >&2
    echo "Install it (on Debian: chromium-headless-shell and fonts-dejavu-core), or set CHROMIUM to its path." >&2
    exit 0
}

[ -z "${CHROMIUM:-}" ] || advise "that is what CHROMIUM says"
[ "$(id -u)" -eq 0 ] || advise "only root can install it"
command -v apt-get > /dev/null || advise "this system has no apt-get"

echo "Installing Chromium for the browser tests."
export DEBIAN_FRONTEND=noninteractive
install() {
    apt-get -qq install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" fonts-dejavu-core
}
{
    apt-get -qq update && { install chromium-headless-shell || install chromium; }
} > /dev/null || advise "its installation failed"
