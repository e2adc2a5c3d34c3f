// Why two people look alike, in words.

import type { LikenessView } from '../lib/generated/contract';
import { say } from '../lib/words/say';

/** `생년월일 같음 · 응우옌 티 란 = LAN NGUYEN THI (순서만 다름)`. */
export function sayReasons({ reasons, name, otherName }: LikenessView): string {
  const names = { one: name ?? '', other: otherName ?? '' };
  return reasons.map((reason) => say(`alike-reason-${reason}`, names)).join(' · ');
}
