import type { Locale } from '../../../../shared/messages/format.ts';
import { useAction } from '../../state/action.ts';
import { say, setLanguage, useLanguage } from '../../state/language.ts';
import { Select } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';

/** The pane's language; a choice is kept on this computer. Each is named in itself. */
export function LanguageSelect() {
  const locale = useLanguage();
  const change = useAction((wanted: Locale) => setLanguage(wanted));
  return (
    <>
      <Select
        label={say('settings.language')}
        value={locale}
        onChange={(value) => void change.run(value as Locale)}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      <ProblemBanner problem={change.problem} />
    </>
  );
}
