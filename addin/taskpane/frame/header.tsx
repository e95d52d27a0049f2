import { say, useLanguage } from '../state/language.ts';
import { go, useRoute } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { helpOf } from './help.ts';

/** One line: who uses it, help, and the way to the settings. */
export function Header() {
  useLanguage();
  const { screen } = useRoute();
  const me = useStore(session, (value) => value.me);
  const who = me ? (me.unit?.name ?? say(`role.${me.role}`)) : null;
  return (
    <header class="app-header">
      {/* Excel draws the add-in's name above the pane; here it stands for readers only. */}
      <h1 class="visually-hidden">{say('app.title')}</h1>
      {who && (
        <span class="who" title={me?.label}>
          {who}
        </span>
      )}
      <a
        class="button subtle icon"
        href={helpOf(me ? screen : null)}
        target="_blank"
        rel="noreferrer"
        aria-label={say('help')}
        title={say('help')}
      >
        <Icon name="help" />
      </a>
      {me && (
        <Button
          kind="subtle"
          icon="gear"
          label={say('nav.settings')}
          onClick={() => go('settings')}
        />
      )}
    </header>
  );
}
