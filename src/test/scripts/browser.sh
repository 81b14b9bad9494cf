#!/usr/bin/env bash
# Installs Chromium for the browser tests where it is missing and can be installed without asking: as root, with apt-get.
# Anywhere else it only says what to do, and the browser tests fail by themselves.
set -euo pipefail

browser="${CHROMIUM:-/usr/bin/chromium}"
if [ -x "$browser" ]; then
    exit 0
fi

advise() {
    echo "The browser tests need Chromium, and there is none at $browser: $1." >&2
    echo "Install it (on Debian: the packages chromium and fonts-dejavu-core), or set CHROMIUM to its path." >&2
    exit 0
}

[ -z "${CHROMIUM:-}" ] || advise "that is what CHROMIUM says"
[ "$(id -u)" -eq 0 ] || advise "only root can install it"
command -v apt-get > /dev/null || advise "this system has no apt-get"

echo "Installing Chromium for the browser tests."
export DEBIAN_FRONTEND=noninteractive
{
    apt-get -qq update &&
        apt-get -qq install -y --no-install-recommends -o DPkg::Lock::Timeout=300 chromium fonts-dejavu-core
} > /dev/null || advise "its installation failed"
