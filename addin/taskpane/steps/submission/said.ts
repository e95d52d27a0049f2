/** What a step has done, to be said once on the form's own page after coming back to it. */
let said: { readonly id: string; readonly key: string } | null = null;

export function saySoon(id: string, key: string): void {
  said = { id, key };
}

export function takeSaid(id: string): string | null {
  const key = said?.id === id ? said.key : null;
  said = null;
  return key;
}
