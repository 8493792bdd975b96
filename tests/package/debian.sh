#!/usr/bin/env bash
# Makes the Debian package and holds that lintian has nothing to say, and that the package, unpacked into
# a bare folder, gives the program, its manual and its completion.
#
#     tests/package/debian.sh [--twice] [--chroot]
#
# With --twice it is made once more, from a copy of the source in another folder and other surroundings,
# and must be the same byte for byte. With --chroot it is also installed with apt into a Debian made by debootstrap (as root; takes a
# minute and a Debian mirror, without which it is passed over).
set -euo pipefail
cd "$(dirname "$0")/../.."

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

fail() {
  echo "debian.sh: $*" >&2
  exit 1
}

# copy FOLDER: the files that git knows, as they are now.
copy() {
  mkdir -p "$1"
  git ls-files -z | tar --null -T - -cf - | tar -xf - -C "$1"
}

# build FOLDER VARIABLE=VALUE…: its package, with nothing else of the caller's surroundings.
build() {
  local folder=$1
  shift
  (cd "$folder" && env -i PATH="$PATH" HOME="$tmp" "$@" cmake --workflow --preset deb) \
    >"$tmp/log" 2>&1 || { tail -30 "$tmp/log"; fail "cannot build in $folder"; }
}

one=$tmp/one
copy "$one"
build "$one" TZ=UTC LC_ALL=C
package=$(echo "$one"/build/deb/namndplan_*.deb)
told="clean, works unpacked"

if [[ " $* " == *" --twice "* ]]; then
  other="$tmp/another/folder with a longer name"
  copy "$other"
  build "$other" TZ=Asia/Tokyo LC_ALL=C.UTF-8 LANG=sv_SE.UTF-8
  cmp "$package" "$other/build/deb/$(basename "$package")" || fail "two builds differ"
  told="same twice, $told"
fi

# A careful umask does not make folders that only root may enter.
(cd "$one" && umask 077 && cpack --preset deb -B "$tmp/umask" >"$tmp/log" 2>&1) || { tail "$tmp/log"; fail cpack; }
cmp <(dpkg-deb --fsys-tarfile "$package") <(dpkg-deb --fsys-tarfile "$tmp"/umask/*.deb) ||
  fail "what is installed depends on the umask"

lintian --allow-root --fail-on error,warning --info "$package" || fail "lintian objects"

# What is in it, but for the examples.
diff <(sed -n 's/^# file: //p' "$0") \
  <(dpkg-deb -c "$package" | awk '$1 !~ /^d/ {print $6}' | grep -v /examples/ | sort) ||
  fail "other files than expected"

for library in libc6 libfmt9 libstdc++6 libutf8proc2 libyaml-cpp0.7; do
  dpkg-deb -f "$package" Depends | grep -qF "$library " || fail "does not depend on $library"
done

root=$tmp/root
dpkg-deb -x "$package" "$root"
if grep -rlF "$tmp" "$root"; then fail "paths of the build are in the package"; fi

# The program and its examples.
program=$root/usr/bin/namndplan
[[ $("$program" --version) == "namndplan $(dpkg-deb -f "$package" Version | sed 's/-[^-]*$//')" ]] ||
  fail "another version"
"$program" validate "$root/usr/share/doc/namndplan/examples/kulturnamnden" >"$tmp/out" || fail "the example has errors"
"$program" report plan "$root/usr/share/doc/namndplan/examples/kulturnamnden" | grep '^# Nämndplan' >"$tmp/out" ||
  fail "no report"

# What runs some thousand commands and looks at their words alone; too slow with sanitizers.
for check in log_safety english "english --reports"; do
  read -ra words <<<"$check"
  python3 -B "tests/tools/${words[0]}.py" --program "$program" "${words[@]:1}" >"$tmp/out" || { cat "$tmp/out"; fail "$check"; }
done

# In an optimised program memory does not grow with the number of files.
python3 -B tests/tools/many_files.py --program "$program" --memory >"$tmp/out" || { cat "$tmp/out"; fail memory; }

# The manual, in both languages.
page() { LC_ALL=C.UTF-8 man -P cat -M "$root/usr/share/man$1" "$2" | col -b; }
for name in namndplan namndplan-plan namndplan-rules; do
  page '' "$name" | grep '^DESCRIPTION' >"$tmp/out" || fail "no page $name"
  page /sv "$name" | grep '^BESKRIVNING' >"$tmp/out" || fail "no Swedish page $name"
done

# Completion: the script alone, and below as bash-completion finds it.
# shellcheck disable=SC2016
ask='COMP_WORDS=(namndplan val); COMP_CWORD=1; _namndplan; echo "${COMPREPLY[@]}"'
offered=$(env -i PATH=/usr/bin:/bin bash --norc -c \
  ". '$root/usr/share/bash-completion/completions/namndplan'; $ask")
[[ $offered == validate ]] || fail "completion offers '$offered'"

in_debian() { chroot "$debian" env -i PATH="$PATH" LC_ALL=C.UTF-8 MANPAGER=cat "$@"; }

# Installed, used and removed again.
check_debian() {
  cp "$package" "$debian/tmp/namndplan.deb"
  in_debian sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
      --no-install-recommends man-db bash-completion /tmp/namndplan.deb' >"$tmp/log" 2>&1 ||
    { tail "$tmp/log"; fail "cannot be installed"; }
  in_debian namndplan validate /usr/share/doc/namndplan/examples/kulturnamnden >"$tmp/log" || fail "does not work when installed"
  in_debian man namndplan | grep DESCRIPTION >"$tmp/out" || fail "no page when installed"
  in_debian man -L sv namndplan | grep BESKRIVNING >"$tmp/out" || fail "no Swedish page when installed"
  offered=$(in_debian bash --norc -c \
    ". /usr/share/bash-completion/bash_completion; _completion_loader namndplan; $ask")
  [[ $offered == validate ]] || fail "completion offers '$offered' when installed"
  in_debian apt-get remove -y -qq namndplan >"$tmp/log" 2>&1 || fail "cannot be removed"
  [[ ! -e $debian/usr/bin/namndplan ]] || fail "is still there when removed"
}

if [[ " $* " == *" --chroot "* ]]; then
  debian=$tmp/debian
  if debootstrap --variant=minbase bookworm "$debian" >"$tmp/log" 2>&1; then
    check_debian
  else
    tail -3 "$tmp/log"
    echo "debootstrap cannot make a Debian here; passed over"
  fi
fi
echo "$(basename "$package"): $told"

# file: ./usr/bin/namndplan
# file: ./usr/share/bash-completion/completions/namndplan
# file: ./usr/share/doc/namndplan/README.md
# file: ./usr/share/doc/namndplan/changelog.Debian.gz
# file: ./usr/share/doc/namndplan/changelog.gz
# file: ./usr/share/doc/namndplan/copyright
# file: ./usr/share/fish/vendor_completions.d/namndplan.fish
# file: ./usr/share/man/man1/namndplan.1.gz
# file: ./usr/share/man/man5/namndplan-plan.5.gz
# file: ./usr/share/man/man7/namndplan-rules.7.gz
# file: ./usr/share/man/sv/man1/namndplan.1.gz
# file: ./usr/share/man/sv/man5/namndplan-plan.5.gz
# file: ./usr/share/man/sv/man7/namndplan-rules.7.gz
# file: ./usr/share/zsh/vendor-completions/_namndplan
