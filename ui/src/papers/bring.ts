// Files that a person brings, as the host takes them.

import { PAPER_BYTES, type Failure, type RecordView } from '../lib/generated/contract';

export const TAKEN = 'image/jpeg,image/png,application/pdf';

/** What a file is refused with before it is read: one that is too large would only take memory. */
export function refusedUnread(file: File): Failure | null {
  if (file.size <= PAPER_BYTES) return null;
  return { code: 'invalid_field', field: 'content', value: null, reason: 'too-large' };
}

/** The bytes of a file; none where it cannot be read, as when it was taken away meanwhile. */
export function bytesOf(file: File): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => resolve(null);
    reader.readAsArrayBuffer(file);
  });
}

export const UNREAD: Failure = { code: 'invalid_field', field: 'content', value: null, reason: 'unreadable' };

/** Whether the bytes of a paper were destroyed, by one or by two who did not know of each other. */
export function isDestroyed(paper: RecordView): boolean {
  return (paper.fields.destroyed_on ?? paper.conflicts.destroyed_on ?? null) !== null;
}

/** The files that come with a paste or a drop. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}

/** `1.4 MB`, `320 kB`. */
export function saySize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
