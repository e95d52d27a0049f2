/** Icons of our own, 16 × 16, drawn with the colour of the text around them. */

const PATHS = {
  check: 'M2.5 8.5 6 12l7.5-8',
  send: 'M2.5 8 13.5 3 11 13.5 7.5 9.5zM7.5 9.5 13.5 3',
  progress: 'M2.5 13.5v-4h3v4zM6.5 13.5v-7h3v7zM10.5 13.5v-11h3v11z',
  rank: 'M3 13.5h10M4 13.5V8h2.5v5.5M6.8 13.5V4h2.6v9.5M9.6 13.5V6.5H12v7',
  award: 'M8 9.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM6 9l-1 5 3-1.6L11 14l-1-5',
  gear: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 2v1.6M8 12.4V14M2 8h1.6M12.4 8H14M3.8 3.8l1.1 1.1M11.1 11.1l1.1 1.1M12.2 3.8l-1.1 1.1M4.9 11.1l-1.1 1.1',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6 14 14',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6 6l4 4M10 6l-4 4',
  warning: 'M8 2.5 14.2 13.5H1.8zM8 6.5v3.2M8 11.4v.4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4V11M8 5v.4',
  success: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.3 8.2l2 2 3.5-4',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  folder: 'M2 4h4l1.2 1.5H14V13H2z',
  close: 'M4 4l8 8M12 4l-8 8',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.2v.4',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  people:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.8 13.5c.3-2.3 2-3.6 4.2-3.6s3.9 1.3 4.2 3.6M10.5 3.3a2.3 2.3 0 0 1 0 4.4M12 10.2c1.3.5 2 1.7 2.2 3.3',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.8h12M6 3v10',
  ring: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z',
  return: 'M6 4 2.8 7.2 6 10.4M3 7.2h6.2a4 4 0 0 1 0 8H7',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3',
  key: 'M10.2 9.3a3.3 3.3 0 1 0-3.1-2.2L2.5 11.7v1.8h2.3v-1.6h1.6v-1.6l1-1M11.2 5h.1',
  mail: 'M2 3.5h12v9H2zM2.3 4 8 8.7 13.7 4',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  upload: 'M8 10.5V3M4.8 6 8 2.8 11.2 6M3 13.5h10',
  plus: 'M8 3v10M3 8h10',
  edit: 'M3 13l.6-2.9 7-7a1.3 1.3 0 0 1 1.9 0l.4.4a1.3 1.3 0 0 1 0 1.9l-7 7zM9.6 4.1l2.3 2.3',
  merge: 'M3 3v2.5c0 2 5 1.5 5 4.5v3M13 3v2.5c0 2-5 1.5-5 4.5M6 11.2 8 13l2-1.8',
  building:
    'M3 13.5v-11h7v11M10 6h3v7.5M2 13.5h12M5 5h.1M7.9 5H8M5 7.5h.1M7.9 7.5H8M5 10h.1M7.9 10H8',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1',
  law: 'M8 2.5v11M5 13.5h6M3 5l5-1.5L13 5M3 5 1.5 9h3zM13 5l-1.5 4h3z',
  history: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.8v2.7h2.7M8 5.2V8l2 1.4',
  shield: 'M8 2 13 4v4c0 3-2.2 5.2-5 6-2.8-.8-5-3-5-6V4z',
  offline:
    'M2 2l12 12M4.6 11.5H11a2.5 2.5 0 0 0 1-4.8M9.8 5.6A3.6 3.6 0 0 0 6 4.3M4 6.8a2.4 2.4 0 0 0 .6 4.7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 2 : 1.3}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
