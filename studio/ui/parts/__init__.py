"""What every page is made of: actions, theme, icons, words, languages, small widgets."""
