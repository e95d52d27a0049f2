/**
 * Whether a word can be a Vietnamese syllable. It is how a text's encoding is told by content: read
 * in the wrong encoding, hardly a syllable stays possible.
 */
import { LETTER, TONE, TONE_OF } from './letters.ts';
import { remember } from './remember.ts';

const ONSETS = new Set(
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
);

const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ ' +
    'uy uya uych uyên uyêt uyn uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
    'y yêm yên yêng yêt yêu ynh'
  ).split(' '),
);

/** Spelling: k gh ngh stand before e ê i y, and c g ng before the others. */
const FRONT = /^[eêiy]/;

/** @param word one word, any case, NFC */
export const isSyllable: (word: string) => boolean = remember(judge);

/** "chÊm": a capital of Latin-1 behind a small letter is a letter of TCVN3, not one in Unicode. */
const ODD_CAPITAL = /[a-z][À-ÖØ-Ý]/;

function judge(word: string): boolean {
  if (ODD_CAPITAL.test(word)) return false;
  let letters = '';
  let tone = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const letter = unit < 0x2000 ? LETTER[unit]! : 0;
    if (letter < 97) return false;
    const mark = TONE_OF[unit]!;
    if (mark !== 0 && tone !== 0) return false;
    tone |= mark;
    letters += String.fromCharCode(letter);
  }
  for (let length = Math.min(3, letters.length - 1); length >= 0; length--) {
    const onset = letters.slice(0, length);
    if (length > 0 && !ONSETS.has(onset)) continue;
    const rhyme = letters.slice(length);
    if (RHYMES.has(rhyme) && fits(onset, rhyme) && toneFits(rhyme, tone)) return true;
  }
  return false;
}

function fits(onset: string, rhyme: string): boolean {
  const front = FRONT.test(rhyme);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  if (onset === 'g') return !front || rhyme.startsWith('i');
  return true;
}

/** Syllables that end in c ch p t bear only sắc or nặng. */
function toneFits(rhyme: string, tone: number): boolean {
  return !/[cpt]$|ch$/.test(rhyme) || tone === TONE.acute || tone === TONE.dot || tone === 0;
}
