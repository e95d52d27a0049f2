import { say, useLanguage } from '../state/language.ts';
import { go } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/button.tsx';

/** One line: who uses it, and the way to the settings. */
export function Header() {
  useLanguage();
  const me = useStore(session, (value) => value.me);
  const who = me ? (me.unit?.name ?? say(`role.${me.role}`)) : null;
  return (
    <header class="app-header">
      {/* Excel draws the add-in's name above the pane; here it stands for readers only. */}
      <h1 class={who ? 'visually-hidden' : undefined}>{say('app.title')}</h1>
      {who && (
        <span class="who" title={me?.label}>
          {who}
        </span>
      )}
      <Button
        kind="subtle"
        icon="gear"
        label={say('nav.settings')}
        onClick={() => go('settings')}
      />
    </header>
  );
}
