// What a person has chosen for the eye: language, theme, size of the text. Kept in the browser's
// storage, per account; nothing of a family is ever kept there.

export type Language = 'ko' | 'en';
export type Theme = 'system' | 'light' | 'dark';

export const LANGUAGES: Language[] = ['ko', 'en'];
export const THEMES: Theme[] = ['system', 'light', 'dark'];
export const TEXT_SIZES = [100, 125, 150, 175, 200];

interface Choice {
  language: Language;
  theme: Theme;
  textSize: number;
}

const FIRST: Choice = { language: 'ko', theme: 'system', textSize: 100 };
const KEY = 'hamkke.look';

function read(key: string): Choice | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Choice> | null;
    if (!kept) return null;
    return {
      language: LANGUAGES.find((known) => known === kept.language) ?? FIRST.language,
      theme: THEMES.find((known) => known === kept.theme) ?? FIRST.theme,
      textSize: TEXT_SIZES.find((known) => known === kept.textSize) ?? FIRST.textSize,
    };
  } catch {
    return null;
  }
}

class Look {
  #account: string | null = null;
  #choice = $state<Choice>(read(KEY) ?? FIRST);

  get language(): Language {
    return this.#choice.language;
  }
  set language(language: Language) {
    this.#choose({ language });
  }
  get theme(): Theme {
    return this.#choice.theme;
  }
  set theme(theme: Theme) {
    this.#choose({ theme });
  }
  /** Per cent. */
  get textSize(): number {
    return this.#choice.textSize;
  }
  set textSize(textSize: number) {
    this.#choose({ textSize });
  }

  /** Takes up what this account chose last. */
  takeUp(account: string): void {
    if (this.#account === account) return;
    this.#account = account;
    this.#choice = read(`${KEY}.${account}`) ?? this.#choice;
  }

  #choose(part: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...part };
    const kept = JSON.stringify(this.#choice);
    localStorage.setItem(KEY, kept);
    if (this.#account) localStorage.setItem(`${KEY}.${this.#account}`, kept);
  }
}

export const look = new Look();

/** Puts the choice on the page and follows the system's theme. Call within an effect. */
export function wearLook(page: HTMLElement): () => void {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  const wear = () => {
    const isDark = look.theme === 'dark' || (look.theme === 'system' && dark?.matches === true);
    page.dataset.theme = isDark ? 'dark' : 'light';
    page.lang = look.language;
    page.style.setProperty('--text-scale', String(look.textSize / 100));
  };
  wear();
  dark?.addEventListener('change', wear);
  return () => dark?.removeEventListener('change', wear);
}
