#!/bin/sh
# Makes this computer the print agent of a restaurant:
#
#   curl -fsS @SERVER@/edge/install.sh | sudo sh -s -- CODE
#
# As root, where there is systemd, it becomes a service with an account of its own. Anywhere else, or where COMANDA_EDGE_HOME
# names a folder, it is put there and works until this window is closed.
set -eu

server='@SERVER@'
code=${1:-}

fail() {
  echo "$1" >&2
  exit 1
}

case $code in
  ????-???? | ????????) ;;
  *) fail "Behind sh -s -- comes the code that the back office shows under Terminals, such as ABCD-EFGH." ;;
esac

java=$(command -v java) || fail "Java 17 or newer is needed. On Debian and Ubuntu: apt-get install default-jre-headless"
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-0}" -ge 17 ] || fail "Java 17 or newer is needed, and this is $version."

fetch() {
  curl -fsS "$server/edge/pos-edge.jar" -o "$1.new"
  mv "$1.new" "$1"
}

if [ -z "${COMANDA_EDGE_HOME:-}" ] && [ "$(id -u)" = 0 ] && [ -d /run/systemd/system ]; then
  jar=/opt/comanda/pos-edge.jar
  home=/var/lib/comanda-edge
  id comanda > /dev/null 2>&1 || useradd --system --home-dir "$home" --shell /usr/sbin/nologin comanda
  install -d /opt/comanda
  install -d -o comanda -m 700 "$home"
  fetch "$jar"
  runuser -u comanda -- "$java" -jar "$jar" --home "$home" --server "$server" --code "$code" --enrol
  cat > /etc/systemd/system/comanda-edge.service << UNIT
[Unit]
Description=Comanda print agent
After=network-online.target
Wants=network-online.target

[Service]
User=comanda
ExecStart=$java -Xmx64m -jar $jar --home $home
Restart=always
RestartSec=5
# revoked (3) or called wrongly (2): starting it again is no use
RestartPreventExitStatus=2 3

[Install]
WantedBy=multi-user.target
UNIT
  systemctl daemon-reload
  systemctl enable comanda-edge
  systemctl restart comanda-edge
  echo "The print agent works. What it does: journalctl -u comanda-edge"
else
  home=${COMANDA_EDGE_HOME:-$HOME/.comanda-edge}
  mkdir -p "$home"
  fetch "$home/pos-edge.jar"
  echo "The print agent works until this window is closed. To start it again: java -jar $home/pos-edge.jar --home $home"
  exec "$java" -jar "$home/pos-edge.jar" --home "$home" --server "$server" --code "$code"
fi
