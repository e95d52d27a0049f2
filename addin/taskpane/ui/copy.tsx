import { useEffect, useState } from 'preact/hooks';
import { say } from '../state/language.ts';
import { Button } from './button.tsx';

const SAID_MS = 2500;

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button
        kind="subtle"
        icon={copied ? 'check' : 'copy'}
        onClick={() => void copy(text).then(() => setCopied(true))}
      >
        {copied ? say('copied') : (label ?? say('copy'))}
      </Button>
      <span class="visually-hidden" role="status">
        {copied ? say('copied') : ''}
      </span>
    </>
  );
}

/** Where the host closes the clipboard to its frames, the old way of copying a selection remains. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    // In a modal dialog nothing outside of it can be selected.
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
