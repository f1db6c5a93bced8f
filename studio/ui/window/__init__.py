"""The window itself: header, pages, menus, palette, galleries opened and closed, what is safe to close."""
