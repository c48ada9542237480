#!/bin/sh
# Makes a fresh machine ready; each step says in one line what it cannot do itself.
#   setup.sh libraries        the Qt system libraries: installed as root on Debian and Ubuntu, else named
#   setup.sh testing          the same, and what the tests use: Xvfb, xauth, pdftotext
#   setup.sh environment      .venv with the locked wheels, each checked against its hash, and this project in place
# PYTHON names the interpreter that .venv is made from (python3).
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

refuse() {
    echo "$1" >&2
    exit 3
}

# What the program itself finds missing: one table of libraries, in src/kehu_desk/preflight.
lacking() {
    PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=src "$python" -m kehu_desk.preflight
}

lacking_commands() {
    command -v Xvfb >/dev/null || printf ' xvfb'
    command -v xauth >/dev/null || printf ' xauth'
    command -v pdftotext >/dev/null || printf ' poppler-utils'
}

install() {
    [ -n "$*" ] || return 0
    command -v apt-get >/dev/null || refuse "Missing: $*. Install what brings them with the package manager of this system, then run this again."
    [ "$(id -u)" = 0 ] || refuse "Missing, please run: sudo apt-get install -y $*"
    echo "Installing: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q -o Acquire::Retries=3 update
    apt-get -q -o Acquire::Retries=3 install -y --no-install-recommends "$@"
}

environment() {
    [ -x .venv/bin/pip ] || "$python" -m venv .venv || refuse "Making .venv failed; on Debian and Ubuntu: sudo apt-get install -y python3-venv"
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r packaging/uv.txt
    .venv/bin/uv pip sync -q --python .venv/bin/python --require-hashes requirements.lock packaging/uv.txt
    .venv/bin/uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation --editable .
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || refuse "Kehu Desk needs Python 3.11 or later; name one with PYTHON=..."
case ${1:-} in
    libraries) install $(lacking) ;;
    testing) install $(lacking) $(lacking_commands) ;;
    environment) environment ;;
    *) sed -n '2,6p' "$0"; exit 2 ;;
esac
