import { useEffect, useRef, useState } from 'preact/hooks';
import { Header } from './frame/header.tsx';
import { Navigation } from './frame/navigation.tsx';
import { SCREENS } from './frame/screens.ts';
import { addBook, say, useLanguage } from './state/language.ts';
import { useRoute } from './state/route.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { SignIn } from './steps/sign-in.tsx';
import { Empty, Waiting } from './ui/states.tsx';

/** The pane: header, the screen of the address, navigation. */
export function App({ inExcel }: { inExcel: boolean }) {
  useLanguage();
  const phase = useStore(session, (value) => value.phase);
  if (!inExcel)
    return <Empty icon="table" title={say('app.not-excel')} text={say('app.not-excel.text')} />;
  if (phase === 'starting') return <Starting />;
  return (
    <div class="app">
      <Header />
      {phase === 'in' ? <Screen /> : <SignIn />}
      {phase === 'in' && <Navigation />}
    </div>
  );
}

function Starting() {
  return (
    <div class="app">
      <main class="app-main">
        <Waiting text={say('app.starting')} />
      </main>
    </div>
  );
}

type View = (props: { rest: readonly string[] }) => preact.JSX.Element;

/** Loads the screen's code when it is first shown, and moves the focus to it. */
function Screen() {
  const { screen, rest } = useRoute();
  const [view, setView] = useState<{ of: string; View: View } | null>(null);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const known = SCREENS.find(({ id }) => id === screen) ?? SCREENS[0]!;
  useEffect(() => {
    let current = true;
    void Promise.all([known.load(), ...known.books.map(addBook)]).then(([{ View }]) => {
      if (current) setView({ of: known.id, View });
    });
    return () => {
      current = false;
    };
  }, [known]);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus();
    scrollTo(0, 0);
  }, [known, rest.join('/')]);
  return (
    <main class="app-main" ref={main} tabIndex={-1} aria-label={say(`nav.${known.id}`)}>
      {view?.of === known.id ? <view.View rest={rest} /> : <Waiting text={say('app.loading')} />}
    </main>
  );
}
