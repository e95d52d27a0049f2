/**
 * Follows Office's theme: where Office says dark or light, that; else the system's. Excel tells no
 * change of theme (the event is Outlook's), so it is read again when the pane gets the focus.
 */
export function followTheme(): void {
  apply();
  addEventListener('focus', apply);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}

function apply(): void {
  const office = globalThis.Office?.context?.officeTheme as
    | { isDarkTheme?: boolean; bodyBackgroundColor?: string }
    | undefined;
  const dark = office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor);
  const system = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = (dark ?? system) ? 'dark' : 'light';
}

/** Older hosts give only colours. @param color "#RRGGBB" */
function isDark(color: string | undefined): boolean | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return undefined;
  const [r, g, b] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
