#!/bin/bash
# Trains on a bare machine with a graphics processor and no network, to which the checkout and small files alone travel.
#   elsewhere.sh pack FOLDER          here: everything that must travel, in pieces, each in a folder of its own: FOLDER/0, FOLDER/1, ...
#   elsewhere.sh stage FOLDER...      there: keeps these folders' pieces; a folder a call, if no more may travel at once
#   elsewhere.sh train SECONDS PAIRS [OPTION...]
#                                     there, when all pieces are: trains so long at the constant rate, then PAIRS more with falling rate;
#                                     options are those of training.train. Again, it goes on from where it stood.
#   elsewhere.sh results FOLDER       there: weights in pieces, bfloat16 and INT8, and the log
#
#   REDRAFT_STAGE   where it keeps things there (default: /root/redraft-training)
#   REDRAFT_DATA    here: the folder of training.prepare (default: ../training/data beside the checkout)
#   REDRAFT_START   here: the checkpoint to start from (default: ../training/pipeline/stable.pt, or the bundle's weights)
#   REDRAFT_DEVICE  there: cuda, or cpu to try it out (default: cuda)
#   REDRAFT_TOKENIZER  here: the checkpoint's tokenizer (default: the bundle's)
#   REDRAFT_PIECE   bytes of a piece at most (default: 13 MiB)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
stage=${REDRAFT_STAGE:-/root/redraft-training}
device=${REDRAFT_DEVICE:-cuda}
bundle=$here/../../src/main/resources/dev/redraft/models/bundled
export PYTHONPATH=$here/..${PYTHONPATH:+:$PYTHONPATH}
python=python3
[ ! -x "$here/../.venv/bin/python" ] || python=$here/../.venv/bin/python

fail() { echo "elsewhere.sh: $1" >&2; exit 1; }

pack() {
  mkdir -p "$1" && out=$(cd "$1" && pwd)
  data=${REDRAFT_DATA:-$root/../training/data}
  start=${REDRAFT_START:-$root/../training/pipeline/stable.pt}
  [ -f "$start" ] || start=$root/../training/start
  work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
  "$python" -m training.pieces weights "$start" "$work/start.safetensors" --int8
  cp "${REDRAFT_TOKENIZER:-$bundle/tokenizer.json}" "$work/tokenizer.json"
  # Long distances: texts repeat themselves over megabytes.
  tar -C "$(dirname "$data")" -c "$(basename "$data")" --transform 's,^[^/]*,data,' | xz -T2 -6 --memlimit-compress=4GiB > "$work/data.tar.xz"
  tar -C "$work" -cf "$work/all.tar" start.safetensors tokenizer.json data.tar.xz
  # Inflection, which such a machine lacks; it is plain Python.
  package=$("$python" -c 'import lemminflect, pathlib; print(pathlib.Path(lemminflect.__file__).parent)')
  tar -C "$(dirname "$package")" --exclude=__pycache__ --transform 's,^,site/,' -rf "$work/all.tar" "$(basename "$package")"
  "$python" -m training.pieces cut "$work/all.tar" "$work/pieces" --most "${REDRAFT_PIECE:-13631488}" > /dev/null
  n=0
  for piece in "$work"/pieces/all.tar.[0-9]*; do
    mkdir -p "$out/$n" && mv "$piece" "$out/$n" && cp "$work/pieces/all.tar.json" "$out/$n" && n=$((n + 1))
  done
  echo "$n folders in $out"
}

unfold() {
  [ -f "$stage/data/words.json" ] && return
  "$python" -m training.pieces join "$stage/pieces" "$stage/all.tar" || fail "stage all pieces first"
  tar -C "$stage" -xf "$stage/all.tar" && tar -C "$stage" -xJf "$stage/data.tar.xz"
}

newest() { if [ -f "$stage/run/stable.pt" ]; then echo "$stage/run/stable.pt"; else echo "$stage/start.safetensors"; fi; }

case ${1:-} in
  pack) [ -n "${2:-}" ] || fail "pack needs a folder"; pack "$2" ;;
  stage)
    mkdir -p "$stage/pieces"
    for folder in "${@:2}"; do cp "$folder"/all.tar.* "$stage/pieces"; done
    ls "$stage/pieces" ;;
  train)
    [ -n "${3:-}" ] || fail "train needs seconds and pairs"
    unfold
    export PYTHONPATH=$PYTHONPATH:$stage/site PYTHONUNBUFFERED=1
    workers=$(nproc)
    common=(--data "$stage/data" --tokenizer "$stage/tokenizer.json" --device "$device" --workers "$((workers > 2 ? workers - 1 : 1))" "${@:4}")
    if [ "$2" -gt 0 ]; then
      # SIGTERM: it saves and ends.
      timeout --preserve-status -s TERM "$2" "$python" -m training.train --resume "$(newest)" "${common[@]}" --save-minutes 3 --out "$stage/run"
    fi
    [ "$3" -eq 0 ] || "$python" -m training.train --resume "$(newest)" "${common[@]}" --out "$stage/run" --pairs "$3" --decay-share 1 --warm-steps 1 ;;
  results)
    [ -n "${2:-}" ] || fail "results needs a folder"
    mkdir -p "$2"
    best=$stage/run/final.pt
    [ -f "$best" ] || best=$stage/run/stable.pt
    "$python" -m training.pieces weights "$best" "$stage/int8.safetensors" --int8
    "$python" -m training.pieces weights "$best" "$stage/bfloat16.safetensors"
    "$python" -m training.pieces cut "$stage/int8.safetensors" "$2/int8"
    "$python" -m training.pieces cut "$stage/bfloat16.safetensors" "$2/bfloat16"
    cp "$stage/run/log.jsonl" "$2" ;;
  *) sed -n '2,${/^#/!q;s/^# \{0,1\}//;p}' "$0"; exit 2 ;;
esac
