#!/bin/sh
# Makes .venv: the system libraries, the locked packages, and this project itself, editable.
# Called by make when requirements.lock, pyproject.toml or this file changed; safe to run by hand.
#
# PYTHON=python3.12 scripts/setup.sh          uses that Python instead of the newest one found.
# BRIEFS_NEED_CHROMIUM=1 scripts/setup.sh     sees to Chromium as well, in which the tests open pages.
# BRIEFS_NEED_OFFICE=1 scripts/setup.sh       sees to LibreOffice as well, with which they read Word and slides.
set -eu
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*"; }

fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

pip() { .venv/bin/python -m pip --quiet --disable-pip-version-check --no-input "$@"; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    fail "no Python 3.11 or newer found (looked for ${PYTHON:-python3.14 down to 3.11, and python3})." \
        "On Debian 12, Ubuntu 24.04 or newer: apt-get install python3"
}

# Prints the Debian package of each system part that is not there.
missing_packages() {
    "$1" - <<'PYTHON'
import ctypes
import importlib.util
import os
import sys

LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
if os.environ.get("BRIEFS_NEED_CHROMIUM"):
    LIBRARIES["libatomic.so.1"] = "libatomic1"  # for the program that drives it
    if not os.path.exists("/usr/bin/chromium"):
        print("chromium")
if os.environ.get("BRIEFS_NEED_OFFICE"):
    for program in ("writer", "impress"):
        if not os.path.exists(f"/usr/lib/libreoffice/program/s{program}"):
            print(f"libreoffice-{program}")

if importlib.util.find_spec("ensurepip") is None:
    print(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
for library, package in LIBRARIES.items() if sys.platform == "linux" else ():
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
PYTHON
}

install_packages() {
    advice="Ask an administrator to run: apt-get install $*"
    command -v apt-get >/dev/null ||
        fail "missing: $* (as Debian calls them), and there is no apt-get to install them with."
    if [ "$(id -u)" = 0 ]; then
        root=""
    elif command -v sudo >/dev/null; then
        root="sudo"
    else
        fail "missing: $*, and this user may not install them." "$advice"
    fi
    say "installing $* with apt-get"
    $root apt-get update -qq || say "some package lists could not be fetched; going on with what is there"
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -qqy -o Dpkg::Use-Pty=0 \
        --no-install-recommends "$@" >/dev/null ||
        fail "apt-get could not install: $*" "$advice"
}

# A new environment for each new lock, so that nothing of an older one stays behind.
make_environment() {
    if cmp -s requirements.lock .venv/requirements.lock && new_enough .venv/bin/python; then
        return
    fi
    say "making .venv with $("$1" --version) and the packages in requirements.lock"
    "$1" -m venv --clear .venv
    pip install --require-hashes --only-binary :all: -r requirements.lock
    .venv/bin/python -c 'import matplotlib.font_manager' # makes its font cache, once
    cp requirements.lock .venv/requirements.lock
}

install_project() {
    pip install --no-index --no-deps --no-build-isolation --editable .
    .venv/bin/python -m compileall -q cli.py briefs figures
}

python=$(find_python)
packages=$(missing_packages "$python")
# shellcheck disable=SC2086  # one word a package
[ -z "$packages" ] || install_packages $packages
make_environment "$python"
install_project
say "ready: .venv/bin/briefs"
