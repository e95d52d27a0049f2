import { useEffect, useRef, useState } from 'preact/hooks';
import { Header } from './frame/header.tsx';
import { Navigation } from './frame/navigation.tsx';
import { SCREENS } from './frame/screens.ts';
import { addBook, say, useLanguage } from './state/language.ts';
import { restoreScrolling } from './state/place.ts';
import { useRoute } from './state/route.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { SignIn } from './steps/sign-in.tsx';
import { Button } from './ui/button.tsx';
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
  const [failed, setFailed] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const known = SCREENS.find(({ id }) => id === screen) ?? SCREENS[0]!;
  const shown = view?.of === known.id;
  useEffect(() => {
    let current = true;
    setFailed(false);
    Promise.all([known.load(), ...known.books.map(addBook)]).then(
      ([{ View }]) => {
        if (current) setView({ of: known.id, View });
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [known]);
  const place = [known.id, ...rest].join('/');
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [place]);
  useEffect(() => {
    if (shown) restoreScrolling();
  }, [place, shown]);
  return (
    <main class="app-main" ref={main} tabIndex={-1} aria-label={say(`nav.${known.id}`)}>
      {shown ? <view.View rest={rest} /> : failed ? <NotLoaded /> : <Loading />}
    </main>
  );
}

function Loading() {
  return <Waiting text={say('app.loading')} />;
}

/** The screen's code did not come; what the browser keeps of a failed load needs a new page. */
function NotLoaded() {
  return (
    <Empty icon="offline" title={say('app.not-loaded')} text={say('app.not-loaded.text')}>
      <Button icon="refresh" onClick={() => location.reload()}>
        {say('retry')}
      </Button>
    </Empty>
  );
}
