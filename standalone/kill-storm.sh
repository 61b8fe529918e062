#!/usr/bin/env bash
# Kills the product and stops its database server, again and again, under sixteen writers, and then checks that every acknowledged
# command is there once, that positions have no gaps and that the views are what the events say. About six seconds for each blow.
#
# Usage: standalone/kill-storm.sh [KILLS [STOPS [SEED]]]     (50, 30, 4829)
set -euo pipefail
cd "$(dirname "$0")/.."

exec mvn -B -ntp -pl standalone -am verify \
  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=KillStormIT -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dkill-storm.kills="${1:-50}" -Dkill-storm.stops="${2:-30}" -Dkill-storm.seed="${3:-4829}"
