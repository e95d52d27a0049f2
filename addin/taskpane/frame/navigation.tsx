import { say, useLanguage } from '../state/language.ts';
import { hashOf, useRoute } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icons.tsx';
import { SCREENS } from './screens.ts';

export function Navigation() {
  useLanguage();
  const { screen } = useRoute();
  const role = useStore(session, (value) => value.me?.role);
  const under = SCREENS.find(({ id }) => id === screen)?.under;
  return (
    <nav class="app-nav" aria-label={say('nav')}>
      {SCREENS.filter((entry) => entry.inNavigation && !(entry.notForUnits && role === 'unit')).map(
        ({ id, icon }) => (
          <a
            key={id}
            href={hashOf(id)}
            aria-current={screen === id ? 'page' : under === id ? 'true' : undefined}
          >
            <Icon name={icon} size={18} />
            {say(`nav.${id}`)}
          </a>
        ),
      )}
    </nav>
  );
}
