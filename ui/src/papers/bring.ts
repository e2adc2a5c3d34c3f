// Files that a person brings, as the host takes them.

import { PAPER_BYTES, type Failure } from '../lib/generated/contract';

export const TAKEN = 'image/jpeg,image/png,application/pdf';

/** What a file is refused with before it is read: one that is too large would only take memory. */
export function refusedUnread(file: File): Failure | null {
  if (file.size <= PAPER_BYTES) return null;
  return { code: 'invalid_field', field: 'content', value: null, reason: 'too-large' };
}

/** The bytes of a file in base64. */
export function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unread'));
    reader.readAsDataURL(file);
  });
}

/** The files that come with a paste or a drop. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}

/** `1.4 MB`, `320 kB`. */
export function saySize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
