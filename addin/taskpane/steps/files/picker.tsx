import { useRef, useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';

const KINDS = '.xlsx,.xlsm,.xls,.xlsb,.ods';

/** Takes files by dropping and by choosing. @param compact once there are some */
export function Picker(props: { compact: boolean; onFiles: (files: readonly File[]) => void }) {
  const { compact, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const choose = (
    <>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        accept={KINDS}
        aria-label={say(compact ? 'files.more' : 'files.choose')}
        tabIndex={-1}
        onChange={(event) => {
          const { currentTarget } = event;
          if (currentTarget.files?.length) onFiles([...currentTarget.files]);
          currentTarget.value = '';
        }}
      />
      <Button icon="folder" onClick={() => input.current?.click()}>
        {say(compact ? 'files.more' : 'files.choose')}
      </Button>
    </>
  );
  if (compact) return <div class="actions">{choose}</div>;
  return (
    <section
      class={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={say('files.drop')}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <Icon name="upload" size={32} />
      <p class="headline">{say('files.drop')}</p>
      <p class="quiet small">{say('files.drop.text')}</p>
      {choose}
    </section>
  );
}
