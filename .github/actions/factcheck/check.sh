#!/usr/bin/env bash
# Runs `factcheck check` once and writes every form of its result: log commands (the runner shows them on the lines), the step's summary,
# SARIF, JSON and a page. The exit code goes out as an output, so that the artifacts are kept whatever it is.
set -eu
mkdir -p "$FC_OUT" "$FC_CACHE"
paths=()
while IFS= read -r path; do [ -n "$path" ] && paths+=("$path"); done <<<"$FC_PATHS"
[ ${#paths[@]} -gt 0 ] || paths=(.)
options=(--cache "$FC_CACHE" --format github --format "sarif=$FC_OUT/factcheck.sarif" --format "json=$FC_OUT/factcheck.json"
  --format "html=$FC_OUT/factcheck.html" --format "markdown=$FC_OUT/factcheck.md")
[ -z "${FC_FAIL_ON:-}" ] || options+=(--fail-on "$FC_FAIL_ON")
if [ -n "${FC_BASE:-}" ]; then
  git cat-file -e "$FC_BASE^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$FC_BASE"
  [ "${FC_ALL:-false}" = true ] || options+=(--base "$FC_BASE")
  # A stranger's pull request is held to the configuration of the base, not to its own.
  if [ "${FC_FORK:-false}" = true ]; then
    git show "$FC_BASE:.factcheck.yml" >"$FC_OUT/base.factcheck.yml" 2>/dev/null || : >"$FC_OUT/base.factcheck.yml"
    options+=(--config "$FC_OUT/base.factcheck.yml")
  fi
fi
set +e
dotnet "$FC_TOOL" check "${options[@]}" -- "${paths[@]}"
code=$?
set -e
# The platform takes a megabyte of summary a step.
if [ -f "$FC_OUT/factcheck.md" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then head -c 1000000 "$FC_OUT/factcheck.md" >>"$GITHUB_STEP_SUMMARY"; fi
{ echo "exit=$code"; echo "sarif=$FC_OUT/factcheck.sarif"; } >>"${GITHUB_OUTPUT:-/dev/null}"
