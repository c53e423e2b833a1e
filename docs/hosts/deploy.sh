#!/usr/bin/env bash
# Publishes dist/ on a server of your own, with rsync 3.1.3 or newer on both sides.
#
#   npm run build && docs/hosts/deploy.sh reader@example.org:/srv/newsroom/dist
#   npm run build && docs/hosts/deploy.sh reader@example.org:/srv/newsroom/dist -e 'ssh -p 2222'
#
# Files go up phase by phase, as a build publishes them: pictures and styles, stories, feeds, lists, the front page, sitemaps;
# deletions last. rsync writes each file beside its place and renames it. So the site is whole at every moment, and a
# deployment that is cut off leaves no page that links to something missing. Run the script again: it continues.
#
# The target must be a folder for the site alone: what is in it and not in dist/ is deleted.
set -euo pipefail

if [ $# -eq 0 ] || [ "${1#-}" != "$1" ]; then
  sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
  exit 2
fi
target=${1%/}
shift
cd "$(dirname "$0")/../.."
# npm has installed a newer Node there, where the machine's own is old.
PATH="$PWD/node_modules/.bin:$PATH"

fail() {
  echo "$1" >&2
  exit 1
}

command -v rsync > /dev/null || fail 'There is no rsync. Install it here and on the server.'
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
if command -v flock > /dev/null; then
  mkdir -p .press
  exec 9> .press/deploy.lock
  # An rsync that failed ends a moment after its script.
  flock --timeout 3 9 || fail 'Another deployment is under way. Wait for it.'
fi

node src/cli/files.ts --null > "$lists/all" || fail 'Nothing was uploaded.'
while IFS=$'\t' read -r -d '' phase path; do
  printf '%s\0' "$path" >> "$lists/phase-$phase"
done < "$lists/all"

# A folder with other things in it is no newsroom, and would be emptied.
if rsync --list-only "$@" "$target/" > "$lists/there" 2> /dev/null; then
  while read -r _ _ _ _ name; do
    [ "$name" = . ] || [ -e "dist/$name" ] || echo "$name" >> "$lists/foreign"
  done < "$lists/there"
  if [ -s "$lists/foreign" ] && ! grep --quiet ' _headers$' "$lists/there"; then
    fail "$target is not a newsroom: it has $(head -n 1 "$lists/foreign"). Nothing was uploaded."
  fi
fi

# Sizes and times tell what changed: a build keeps the times of files that it leaves as they are.
upload=(rsync --times --omit-dir-times --modify-window=-1 --chmod=D755,F644 --from0 --files-from=-)
cut_off='The deployment was cut off: rsync says why. The site is whole, partly of the earlier edition. Run this again.'
for list in "$lists"/phase-*; do
  # New files first: nothing leads to a new page yet.
  "${upload[@]}" --ignore-existing "$@" dist/ "$target/" < "$list" || fail "$cut_off"
  "${upload[@]}" "$@" dist/ "$target/" < "$list" || fail "$cut_off"
done

# Nothing is sent by these. What leads to a page goes before it: lists, then stories; styles and pictures last.
remove=(rsync --recursive --delete --existing --ignore-existing)
used=(--exclude=/_assets/ --exclude=/pictures/)
stories='/[0-9][0-9][0-9][0-9]/[0-9][0-9]/*/'
"${remove[@]}" "${used[@]}" --exclude="$stories" "$@" dist/ "$target/" || fail "$cut_off"
"${remove[@]}" "${used[@]}" "$@" dist/ "$target/" || fail "$cut_off"
"${remove[@]}" "$@" dist/ "$target/" || fail "$cut_off"
echo "Published $(tr -cd '\0' < "$lists/all" | wc -c | tr -d ' ') files at $target."
