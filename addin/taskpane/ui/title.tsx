import type { ComponentChildren } from 'preact';
import { say } from '../state/language.ts';
import { hashOf } from '../state/route.ts';
import { Icon } from './icons.tsx';

interface TitleProps {
  readonly children: ComponentChildren;
  /** The screen that this one was reached from, with what stands behind it in the address. */
  readonly back?: readonly [screen: string, ...rest: string[]];
  /** At the end of the line. */
  readonly aside?: ComponentChildren;
}

/** A screen's heading, and the way back where it stands under another. */
export function Title({ children, back, aside }: TitleProps) {
  return (
    <div class="title-line">
      {back && (
        <a
          class="button subtle icon"
          href={hashOf(...back)}
          aria-label={say('back-to', { place: say(`nav.${back[0]}`) })}
          title={say('back-to', { place: say(`nav.${back[0]}`) })}
        >
          <Icon name="back" />
        </a>
      )}
      <h2 class="headline">{children}</h2>
      {aside}
    </div>
  );
}
