# Builds redraft where it has not been built, or a source has changed since; read by ../redraft, which
# has set `home`, `java` and `platform`. Sets `path`, the class path, and `native`, where ONNX Runtime's
# library lies unpacked.

target=$home/cli/target
stamp=$target/redraft.built

is_current() {
  [ -f "$stamp" ] || return 1
  [ -z "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$stamp" 2>/dev/null | head -n 1)" ]
}

# ONNX Runtime unpacks its library at every start unless it finds it unpacked.
unpack_native() {
  [ -n "$platform" ] || return 0
  jar=$(dirname "$java")/jar
  [ -x "$jar" ] || jar=$(command -v jar) || return 0
  rm -rf "$target/native" "$target/native.part"
  mkdir "$target/native.part" || return 0
  (cd "$target/native.part" && "$jar" xf "$target"/lib/onnxruntime-*.jar "ai/onnxruntime/native/$platform") &&
    mv "$target/native.part/ai/onnxruntime/native/$platform" "$target/native"
  rm -rf "$target/native.part"
}

build() {
  command -v mvn >/dev/null || fail "Maven is missing, which builds redraft on first use; install it (mvn on the PATH)"
  check_java
  echo "redraft: building, which takes a minute or two the first time" >&2
  began=$home/cli/.building/began
  : >"$began"
  rm -f "$stamp"
  (cd "$home" && mvn -q -B -DskipTests -Dspotless.check.skip -pl cli -am package) >"$home/cli/.building/log" 2>&1 || {
    cat "$home/cli/.building/log" >&2
    fail "the build failed; see above"
  }
  unpack_native
  echo "$java" >"$stamp"
  touch -r "$began" "$stamp"
}

# One process builds; others wait for it. A lock whose owner is gone is taken over.
build_alone() {
  lock=$home/cli/.building
  waited=0
  until mkdir "$lock" 2>/dev/null; do
    [ -d "$lock" ] || [ -w "$home/cli" ] || fail "$home/cli cannot be written to, so redraft cannot be built there"
    owner=$(cat "$lock/owner" 2>/dev/null)
    waited=$((waited + 1))
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null || [ -z "$owner" ] && [ "$waited" -gt 10 ]; then
      rm -rf "$lock"
    else
      sleep 1
    fi
  done
  echo $$ >"$lock/owner"
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT TERM HUP
  is_current || build
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
}

is_current || build_alone
known=
read -r known <"$stamp"
[ "$known" = "$java" ] || check_java
native=$target/native
path=$home/cli/target/classes:$home/eval/target/classes:$home/server/target/classes:$home/lsp/target/classes:$home/settings/target/classes:$home/corrector/target/classes:$home/formats/target/classes:$home/models/target/classes:$home/decoder/target/classes:$home/tokenizer/target/classes:$target/lib/*
