/** Line icons of the toolbar and the ribbon, drawn for this page. */

const PATHS = {
  open: 'M3 6.5A1.5 1.5 0 0 1 4.5 5h3l1.6 2h6.4A1.5 1.5 0 0 1 17 8.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5z',
  samples: 'M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h5',
  download: 'M10 3.5v9M6.5 9.5l3.5 3.5 3.5-3.5M4 16.5h12',
  undo: 'M4.5 8h7a4 4 0 0 1 0 8H8M4.5 8l3-3M4.5 8l3 3',
  redo: 'M15.5 8h-7a4 4 0 0 0 0 8H12M15.5 8l-3-3M15.5 8l-3 3',
  close: 'M5 5l10 10M15 5L5 15',
  accept: 'M4.5 10.5l3.5 3.5 7.5-8',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  pane: 'M3.5 5h13v11h-13zM12 5v11M14 8h1M14 10.5h1',
  check: 'M4 4.5h12v12H4zM7 10.5l2.3 2.3L13.5 8',
  summary: 'M4 16.5h12.5M6 14V9.5M10 14V5M14 14v-6.5',
  warning: 'M10 4l7 12.5H3zM10 8.5v4M10 14.2v.3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
