import type { Me } from '../../../../shared/api/keys.ts';
import '../../record.css';
import './settings.css';
import { SCREENS } from '../../frame/screens.ts';
import { showInstant } from '../../state/dates.ts';
import { say, useLanguage } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { session, signOut } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Title } from '../../ui/title.tsx';
import { LanguageSelect } from './language.tsx';

type Role = Me['role'];

interface Place {
  readonly screen: string;
  readonly roles: readonly Role[];
}

const EVERYBODY: readonly Role[] = ['office', 'unit', 'council'];
const NO_UNIT: readonly Role[] = ['office', 'council'];
const OFFICE: readonly Role[] = ['office'];

/** What stands in Thiết lập, by what an officer comes for. A screen that is not there is left out. */
const PARTS: readonly { readonly id: string; readonly places: readonly Place[] }[] = [
  {
    id: 'lists',
    places: [
      { screen: 'units', roles: EVERYBODY },
      { screen: 'people', roles: EVERYBODY },
      { screen: 'registry', roles: OFFICE },
    ],
  },
  {
    id: 'law',
    places: [
      { screen: 'criteria', roles: EVERYBODY },
      { screen: 'rules', roles: NO_UNIT },
      { screen: 'legal', roles: NO_UNIT },
      { screen: 'council', roles: NO_UNIT },
    ],
  },
  {
    id: 'safety',
    places: [
      { screen: 'keys', roles: OFFICE },
      { screen: 'audit', roles: NO_UNIT },
    ],
  },
  {
    id: 'tools',
    places: [
      { screen: 'templates', roles: EVERYBODY },
      { screen: 'files', roles: EVERYBODY },
    ],
  },
];

/** Thiết lập: who uses the pane, in which language, and the way to everything that is kept. */
export function View() {
  useLanguage();
  const me = useStore(session, (value) => value.me);
  if (me === null) return <p />;
  return (
    <>
      <Title>{say('nav.settings')}</Title>
      <section class="card stack" aria-label={say('settings.me')}>
        <p class="headline">{me.unit?.name ?? say(`role.${me.role}`)}</p>
        <p class="small quiet facts">
          <span>{me.label}</span>
          <span>
            {me.expiresAt
              ? say('settings.expires', { time: showInstant(me.expiresAt) })
              : say('settings.no-expiry')}
          </span>
        </p>
        <LanguageSelect />
        <div class="actions">
          <Button icon="key" onClick={signOut}>
            {say('settings.sign-out')}
          </Button>
        </div>
      </section>
      {PARTS.map(({ id, places }) => (
        <Part key={id} id={id} places={places.filter(({ roles }) => roles.includes(me.role))} />
      ))}
    </>
  );
}

function Part({ id, places }: { id: string; places: readonly Place[] }) {
  const shown = places.flatMap(({ screen }) => SCREENS.find((one) => one.id === screen) ?? []);
  if (shown.length === 0) return null;
  return (
    <section class="stack">
      <h3 class="small quiet">{say(`settings.part.${id}`)}</h3>
      <ul class="card flush rows">
        {shown.map(({ id: screen, icon }) => (
          <li key={screen}>
            <a class="row leading" href={hashOf(screen)}>
              <Icon name={icon} />
              <span class="stack tight">
                <span class="strong">{say(`nav.${screen}`)}</span>
                <span class="small quiet">{say(`settings.about.${screen}`)}</span>
              </span>
              <Icon name="chevron" size={12} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
