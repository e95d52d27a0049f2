import { useState } from 'preact/hooks';
import { say } from '../state/language.ts';
import { session, signIn } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Check, Field } from '../ui/field.tsx';

/** First run: three short sentences and one field. */
export function SignIn() {
  const [key, setKey] = useState('');
  const [remember, setRemember] = useState(true);
  const { phase, problem } = useStore(session, (value) => value);
  return (
    <main class="welcome">
      <h2 class="headline">{say('sign-in.title')}</h2>
      <ol>
        <li>{say('sign-in.one')}</li>
        <li>{say('sign-in.two')}</li>
        <li>{say('sign-in.three')}</li>
      </ol>
      <form
        class="stack loose"
        onSubmit={(event) => {
          event.preventDefault();
          if (key.trim() !== '') void signIn(key, remember);
        }}
      >
        <Field
          label={say('sign-in.key')}
          hint={say('sign-in.key.hint')}
          value={key}
          onInput={setKey}
          type="password"
          autocomplete="current-password"
          required
        />
        <Check checked={remember} onChange={setRemember}>
          {say('sign-in.remember')}
        </Check>
        {problem && (
          <Banner level="error" title={problem.title} code={problem.code}>
            {problem.text}
          </Banner>
        )}
        <Button kind="primary" type="submit" busy={phase === 'signing-in'} wide>
          {say('sign-in.go')}
        </Button>
      </form>
    </main>
  );
}
