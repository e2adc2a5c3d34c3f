/** The keys of the program, for the page that shows them. */
export const KEYS: { name: string; keys: string[] }[] = [
  { name: 'find', keys: ['Ctrl K'] },
  { name: 'new', keys: ['Ctrl N'] },
  { name: 'move', keys: ['J', 'K', '↑', '↓'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'done', keys: ['D'] },
  { name: 'put-off', keys: ['P'] },
  { name: 'edit', keys: ['E'] },
  { name: 'finish', keys: ['Ctrl Enter'] },
  { name: 'back', keys: ['Esc'] },
  { name: 'cases', keys: ['[', ']'] },
  { name: 'undo', keys: ['Ctrl Z'] },
  { name: 'redo', keys: ['Ctrl Shift Z'] },
  { name: 'print', keys: ['Ctrl P'] },
  { name: 'lock', keys: ['Ctrl L'] },
  { name: 'screen-help', keys: ['F1'] },
  { name: 'help', keys: ['?'] },
];
