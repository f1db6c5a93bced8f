"""What makes a bundle of the program: its contents, icons, licences and archives. Not part of the program itself.

``make package`` builds ``dist/glyph-studio`` by `studio.spec`, and on Linux an archive and a Debian package of it.
"""
