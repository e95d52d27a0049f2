import { say } from '../state/language.ts';
import { Button } from './button.tsx';

/** Long work under way: what it is at, how far it is, and the way to stop it. */
export function Progress(props: {
  text: string;
  value: number;
  max: number;
  stopping?: boolean;
  /** Left out where something else beside it stops the work. */
  onStop?: () => void;
}) {
  const { text, value, max, stopping = false, onStop } = props;
  return (
    <div class="stack">
      <p class="small wrap" role="status">
        {stopping ? say('stopping') : text}
      </p>
      <progress max={max} value={value} aria-label={text} />
      {onStop && (
        <div>
          <Button icon="close" busy={stopping} onClick={onStop}>
            {say('stop')}
          </Button>
        </div>
      )}
    </div>
  );
}
