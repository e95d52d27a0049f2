/**
 * What a pure function says of a text, kept: sheets of one kind say the same words again and again
 * ("STT", "a1", "Chuyên viên"), on every sheet, in every file and after every edit.
 *
 * @param judge a function of the text alone
 * @param most texts that are kept; beyond them it starts anew, so that memory is bounded
 */
export function remember<T extends NonNullable<unknown> | null>(
  judge: (text: string) => T,
  most = 4000,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = judge(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
