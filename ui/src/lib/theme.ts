// Light, dark, or as the system says: one attribute on the page, which the tokens obey.

export type Theme = 'light' | 'dark' | 'system';

/** Shows the page in a theme; `system` follows the desktop, also when it changes later. */
export function setTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
