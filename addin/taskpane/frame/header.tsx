import { say, useLanguage } from '../state/language.ts';
import { go } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/button.tsx';

/** One line: what this is, and who uses it. */
export function Header() {
  useLanguage();
  const me = useStore(session, (value) => value.me);
  const who = me ? (me.unit?.short ?? say(`role.${me.role}`)) : null;
  return (
    <header class="app-header">
      <h1>{say('app.title')}</h1>
      {who && (
        <span class="who" title={me?.unit?.name ?? me?.label}>
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
