#!/bin/bash
# Keeps the corrector training in the background, at the lowest priority, in a folder beside the checkout.
#   background.sh start [OPTION...]
#                                  prepare the data on first use, then train on from the newest checkpoint, or from the bundle's weights;
#                                  options are those of training.train
#   background.sh pause | resume   stand still while something is measured
#   background.sh status | stop    stop saves a checkpoint first
#   background.sh finish PAIRS [OPTION...]
#                                  decay from the newest checkpoint over so many pairs, export and score (stop first)
#
#   REDRAFT_TRAINING  the folder (default: training beside the checkout)
#   REDRAFT_SHARED    the folder with corpus and eval (default: shared beside the checkout)
#   REDRAFT_RECIPE    a recipe's file (default: recipes/learner.toml)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
beside=$here/../../../..
dir=${REDRAFT_TRAINING:-$beside/training}
shared=$(cd "${REDRAFT_SHARED:-$beside/shared}" && pwd)
recipe=${REDRAFT_RECIPE:-$here/recipes/learner.toml}
mkdir -p "$dir/pipeline" && dir=$(cd "$dir" && pwd)
bundle=$here/../../src/main/resources/dev/redraft/models/bundled
tokenizer=$bundle/tokenizer.json
held_back=40000 # what training.calibration takes: no weights may have seen it
python=$here/../.venv/bin/python

fail() { echo "background.sh: $1" >&2; exit 1; }

# The process group in the file, if it still runs; one that has ended, but whose parent has not heard of it, does not.
running() {
  [ -f "$1" ] && kill -0 -- -"$(cat "$1")" 2>/dev/null || return 1
  ! grep -qs '^State:.*Z' "/proc/$(cat "$1")/status" && cat "$1"
}

prepare() {
  "$here/../uvw" sync --quiet --frozen --group training
  # pairs.json: data of before there was one does not have all that the recipe needs.
  [ -f "$dir/data/report.json" ] && [ -f "$dir/data/pairs.json" ] && return
  held=$(mktemp)
  # What the prototype held out: the first of its shuffled corpus.
  xz -dc "$shared/corpus/all.txt.xz" "$shared/corpus/textbooks-ccby-history.txt.xz" | shuf --random-source=<(yes) |
    head -n 1000 > "$held"
  "$python" -m training.prepare --corpus "$shared/corpus" --evaluation "$shared/eval" --held-before "$held" --out "$dir/data"
  rm -f "$held"
}

# The newest checkpoint; the bundle's weights where there is none.
newest() {
  if [ -f "$dir/pipeline/stable.pt" ]; then echo "$dir/pipeline/stable.pt"; return; fi
  [ -d "$dir/start" ] || "$python" -m redraft_export.unpack "$bundle" "$dir/start" >&2
  echo "$dir/start"
}

case ${1:-} in
  start)
    if p=$(running "$dir/pipeline/pid"); then echo "already running: $p"; exit 0; fi
    if p=$(running "$dir/pid"); then fail "the prototype is training as $p; both must not run: kill -- -$p"; fi
    prepare
    # Threads that wait must not spin: beside other work they would burn what little they get.
    # Paths below $here: python finds the package whatever the current folder is.
    setsid bash -c 'echo 19 > /proc/self/autogroup 2>/dev/null || true; export OMP_WAIT_POLICY=passive; exec nice -n 19 "$@"' - \
      "$python" -m training.train --resume "$(newest)" --data "$dir/data" --tokenizer "$tokenizer" --recipe "$recipe" \
      --held-back "$held_back" --out "$dir/pipeline" "${@:2}" >> "$dir/pipeline/train.log" 2>&1 < /dev/null &
    echo $! > "$dir/pipeline/pid"
    echo "training as $!; log: $dir/pipeline/train.log" ;;
  pause) p=$(running "$dir/pipeline/pid") || fail "not running"; kill -STOP -- -"$p" ;;
  resume) p=$(running "$dir/pipeline/pid") || fail "not running"; kill -CONT -- -"$p" ;;
  stop)
    p=$(running "$dir/pipeline/pid") || { echo "not running"; exit 0; }
    kill -CONT -- -"$p"
    kill -TERM "$p" # the trainer alone: it saves and ends the rest
    while running "$dir/pipeline/pid" > /dev/null; do sleep 1; done
    rm -f "$dir/pipeline/pid"
    tail -n 1 "$dir/pipeline/train.log" ;;
  status)
    running "$dir/pipeline/pid" || echo "not running"
    [ ! -f "$dir/pipeline/train.log" ] || tail -n 2 "$dir/pipeline/train.log" ;;
  finish)
    [ -n "${2:-}" ] || fail "finish needs a number of pairs, such as 60000"
    if running "$dir/pipeline/pid" > /dev/null; then fail "stop first"; fi
    prepare
    "$python" -m training.train --resume "$(newest)" --data "$dir/data" --tokenizer "$tokenizer" --recipe "$recipe" \
      --held-back "$held_back" --out "$dir/finish" --pairs "$2" --decay-share 1 --warm-steps 1 --edit-weight 1.25 --copy-share 0.8 "${@:3}"
    "$python" -m training.export "$dir/finish/final.pt" --tokenizer "$tokenizer" --out "$dir/finish"
    "$python" -m training.scoring "$dir/finish/int8" --evaluation "$shared/eval" --clean "$dir/data/heldout.txt" --registers "$dir/data"
    "$python" -m training.probe "$dir/finish/final.pt" --data "$dir/data" --tokenizer "$tokenizer" --json "$dir/finish/probe.json" ;;
  *) sed -n '2,${/^#/!q;s/^# \{0,1\}//;p}' "$0"; exit 2 ;;
esac
