#!/usr/bin/env bash
# Stops under pull_request_target with the pull request's own code checked out: that event's token may write, and whatever a stranger
# put into the checkout would run beside it. Exit 3.
set -eu
[ "${FC_EVENT:-}" = pull_request_target ] || exit 0
commit=$(git cat-file -p HEAD 2>/dev/null | sed -n '1,/^$/p' || true)
head=$(git rev-parse HEAD 2>/dev/null || true)
if [ -n "${FC_HEAD:-}" ] && { [ "$head" = "$FC_HEAD" ] || printf '%s\n' "$commit" | grep -qx "parent $FC_HEAD"; }; then
  echo "::error title=FactCheck::pull_request_target with the head of the pull request checked out gives strangers' files a token that may write. Use the event pull_request with 'permissions: contents: read', or check out the base."
  exit 3
fi
