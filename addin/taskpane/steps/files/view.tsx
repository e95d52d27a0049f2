import { fold } from '../../../../shared/text/fold.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Search } from '../../ui/field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Title } from '../../ui/title.tsx';
import '../../record.css';
import '../check/check.css';
import { addFiles, type BatchFile, batch, clearFiles, readWaiting, stop } from './batch.ts';
import { FileRow } from './file-row.tsx';
import './files.css';
import { Picker } from './picker.tsx';
import { Submit } from './submit.tsx';
import { COUNTED, type Verdict, verdictOf } from './verdict.ts';

/** A list this long can be searched. */
const SEARCH_FROM = 6;

/** Many files at once: a row each with its verdict, and the clean ones submitted together. */
export function View() {
  useLanguage();
  const { files, running } = useStore(batch, (value) => value);
  return (
    <>
      <Title back={['check']}>{say('files.title')}</Title>
      <Picker compact={files.length > 0} onFiles={addFiles} />
      {files.length > 0 && <Reading files={files} running={running} />}
      {files.length > 0 && <List files={files} running={running} />}
      {files.length > 0 && !running && <Submit files={files} />}
    </>
  );
}

/** How far the reading is; it can be stopped and taken up again. */
function Reading({ files, running }: { files: readonly BatchFile[]; running: boolean }) {
  const left = files.filter(({ phase }) => phase === 'waiting' || phase === 'reading').length;
  const now = files.find(({ phase }) => phase === 'reading');
  const done = files.length - left;
  if (left === 0) return null;
  if (!running) {
    return (
      <div class="actions" role="status">
        <span>{say('files.stopped', { count: left })}</span>
        <Button kind="subtle" onClick={() => void readWaiting()}>
          {say('files.go-on')}
        </Button>
      </div>
    );
  }
  const text = say('files.reading', {
    done: done + 1,
    total: files.length,
    name: now?.file.name ?? '',
  });
  return (
    <section class="card">
      <Progress text={text} value={done} max={files.length} onStop={stop} />
    </section>
  );
}

function List({ files, running }: { files: readonly BatchFile[]; running: boolean }) {
  const [query, setQuery] = useKept('files.query', '');
  const [chosen, setChosen] = useKept<Verdict | null>('files.verdict', null);
  const wanted = fold(query).trim();
  const shown = files.filter((file) => {
    if (chosen !== null && verdictOf(file) !== chosen) return false;
    const words = [file.file.name, ...file.forms.map(({ unitName }) => unitName)].join(' ');
    return wanted === '' || fold(words).includes(wanted);
  });
  return (
    <>
      {files.length >= SEARCH_FROM && (
        <Search label={say('files.search')} value={query} onInput={setQuery} />
      )}
      <Counts files={files} chosen={chosen} onChoose={setChosen} />
      <section class="card flush" aria-label={say('files.list')}>
        {shown.map((file) => (
          <FileRow key={file.id} file={file} busy={running} />
        ))}
        {shown.length === 0 && <p class="empty quiet">{say('files.no-match')}</p>}
      </section>
      <div>
        <Button kind="subtle" onClick={clearFiles}>
          {say('files.clear')}
        </Button>
      </div>
    </>
  );
}

function Counts(props: {
  files: readonly BatchFile[];
  chosen: Verdict | null;
  onChoose: (verdict: Verdict | null) => void;
}) {
  const { files, chosen, onChoose } = props;
  const counts = COUNTED.map((verdict) => ({
    verdict,
    count: files.filter((file) => verdictOf(file) === verdict).length,
  })).filter(({ verdict, count }) => count > 0 || verdict === chosen);
  return (
    <fieldset class="filter" aria-label={say('files.show')}>
      {counts.map(({ verdict, count }) => (
        <button
          key={verdict}
          type="button"
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(chosen === verdict ? null : verdict)}
        >
          {say(`files.of.${verdict}`, { count })}
        </button>
      ))}
    </fieldset>
  );
}
