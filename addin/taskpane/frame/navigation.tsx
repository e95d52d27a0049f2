import { say, useLanguage } from '../state/language.ts';
import { hashOf, useRoute } from '../state/route.ts';
import { Icon } from '../ui/icons.tsx';
import { SCREENS } from './screens.ts';

export function Navigation() {
  useLanguage();
  const { screen } = useRoute();
  const under = SCREENS.find(({ id }) => id === screen)?.under;
  return (
    <nav class="app-nav" aria-label={say('nav')}>
      {SCREENS.filter(({ inNavigation }) => inNavigation).map(({ id, icon }) => (
        <a
          key={id}
          href={hashOf(id)}
          aria-current={screen === id ? 'page' : under === id ? 'true' : undefined}
        >
          <Icon name={icon} size={18} />
          {say(`nav.${id}`)}
        </a>
      ))}
    </nav>
  );
}
