/** Screens with a help page of their own (public/help); the others are told on the first page. */
const PAGES: Readonly<Record<string, string>> = {
  check: 'check',
  layout: 'check',
  submit: 'submit',
  submission: 'submit',
  progress: 'progress',
  appraise: 'progress',
  rankings: 'rankings',
  ranking: 'rankings',
  awards: 'awards',
  summary: 'awards',
  files: 'files',
  templates: 'templates',
  settings: 'settings',
  units: 'settings',
  people: 'settings',
  keys: 'settings',
  audit: 'settings',
  criteria: 'settings',
  rules: 'settings',
  legal: 'settings',
  council: 'settings',
  registry: 'settings',
};

/** @param screen null before signing in */
export function helpOf(screen: string | null): string {
  return `/help/${(screen !== null && PAGES[screen]) || 'index'}.html`;
}
