// Korean particles depend on the sound before them. Messages write both forms, as Korean forms
// do on paper (`을(를)`); here the one that fits is chosen once the words before it are known.

const PAIRS: Record<string, [closed: string, open: string]> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
};
const DOUBLE = /을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로/g;
const SILENT = /[\s)\]}’”'"*」』]+$/u;

type Ending = 'open' | 'closed' | 'rieul';

/** Replaces every double particle of a Korean text by the form that fits the word before it. */
export function settleParticles(text: string): string {
  let settled = '';
  let from = 0;
  for (const match of text.matchAll(DOUBLE)) {
    settled += text.slice(from, match.index);
    settled += chosen(match[0], ending(settled));
    from = match.index + match[0].length;
  }
  return settled + text.slice(from);
}

function chosen(double: string, ending: Ending): string {
  const pair = PAIRS[double];
  if (pair) return ending === 'open' ? pair[1] : pair[0];
  return ending === 'closed' ? '으로' : '로';
}

function ending(before: string): Ending {
  const word = before.replace(SILENT, '');
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return endingOfSyllable(last);
  if (/[0-9]/.test(last)) return endingOfNumber(last);
  return endingOfForeign(word.toLowerCase());
}

const FINALS = 28;
const RIEUL = 8;

function endingOfSyllable(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - '가'.charCodeAt(0)) % FINALS;
  if (final === 0) return 'open';
  return final === RIEUL ? 'rieul' : 'closed';
}

/** As the digit is read: 영 일 이 삼 사 오 육 칠 팔 구. */
function endingOfNumber(digit: string): Ending {
  return endingOfSyllable('영일이삼사오육칠팔구'.charAt(Number(digit)));
}

/** Names in Latin or Cyrillic letters, as they would be written in Hangul: final l, m, n close. */
function endingOfForeign(word: string): Ending {
  if (/[lл]ь?$/.test(word)) return 'rieul';
  return /(?:[mnмн]ь?|n[gh])$/.test(word) ? 'closed' : 'open';
}
