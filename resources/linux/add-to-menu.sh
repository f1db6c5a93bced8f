#!/bin/sh
# Puts Glyph Studio into your menu and the command `studio` into ~/.local/bin; `./add-to-menu.sh --remove` undoes it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/glyph-studio.desktop
icons=$share/icons/hicolor
command=$HOME/.local/bin/studio

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$icons"/*/apps/glyph-studio.png "$icons/scalable/apps/glyph-studio.svg"
    [ ! -L "$command" ] || rm "$command"
    echo "Glyph Studio is no longer in the menu; what you taught is kept."
    exit
fi
if [ -e "$command" ] && [ ! -L "$command" ]; then
    echo "$command is another program: move it away first" >&2
    exit 1
fi
mkdir -p "$share/applications" "$icons" "$(dirname "$command")"
cp -R "$here/share/icons/hicolor/." "$icons/"
# The path stands in quotes: four characters behind a backslash, every backslash twice, a percent sign too.
quoted=$(printf '%s' "$here/studio" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
while IFS= read -r line; do
    case $line in
        Exec=*) printf 'Exec="%s"\n' "$quoted" ;;
        *) printf '%s\n' "$line" ;;
    esac
done < "$here/share/applications/glyph-studio.desktop" > "$entry"
ln -sfn "$here/studio" "$command"
echo "Glyph Studio is in the menu, and \`studio\` is a command where ~/.local/bin is in the PATH."
