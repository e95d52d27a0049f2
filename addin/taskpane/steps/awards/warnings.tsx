import type { AwardsAnswer } from '../../../../shared/api/awards.ts';
import { say } from '../../state/language.ts';
import { Banner } from '../../ui/banner.tsx';

/** What the council should know before it looks at names. */
export function Warnings({ warnings }: { warnings: AwardsAnswer['warnings'] }) {
  const [quiet, loud] = [
    warnings.filter(({ code }) => code === 'unconfirmed'),
    warnings.filter(({ code }) => code !== 'unconfirmed'),
  ];
  return (
    <>
      {loud.map(({ code, message }) => (
        <Banner key={code} level="warning" title={say('awards.note')} live={false}>
          <p>{message}</p>
        </Banner>
      ))}
      {quiet.map(({ code, message }) => (
        <p key={code} class="small quiet">
          {message}
        </p>
      ))}
    </>
  );
}
