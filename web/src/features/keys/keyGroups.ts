const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);
export const MOD = IS_MAC ? '⌘' : 'Ctrl ';
export const ALT = IS_MAC ? '⌥' : 'Alt ';

/** Between keys that do the same. */
export const ALTERNATIVE = '/or';

/** Every key, by the place where it works. Whoever gives a key a meaning tells it here. */
export const keyGroups = [
  {
    group: 'everywhere',
    keys: [
      { does: 'jump', press: ['mod+K'] },
      { does: 'go', press: ['G'] },
      { does: 'create', press: ['C'] },
      { does: 'undo', press: ['mod+Z'] },
      { does: 'redo', press: ['mod+Shift Z'] },
      { does: 'close', press: ['Esc'] },
      { does: 'sheet', press: ['?'] },
    ],
  },
  {
    group: 'list',
    keys: [
      { does: 'walk', press: ['J', 'K', ALTERNATIVE, '↓', '↑'] },
      { does: 'ends', press: ['Home', 'End'] },
      { does: 'cells', press: ['←', '→'] },
      { does: 'open', press: ['Enter'] },
      { does: 'full', press: ['O'] },
      { does: 'peek', press: ['Space'] },
      { does: 'edit', press: ['E', ALTERNATIVE, 'F2'] },
      { does: 'save', press: ['Enter', ALTERNATIVE, 'Tab'] },
      { does: 'tick', press: ['X'] },
      { does: 'range', press: ['Shift X', ALTERNATIVE, 'Shift ↓'] },
      { does: 'all', press: ['mod+A'] },
      { does: 'menu', press: ['M', ALTERNATIVE, 'Shift F10'] },
      { does: 'search', press: ['/'] },
      { does: 'print', press: ['mod+P'] },
    ],
  },
  {
    group: 'peek',
    keys: [
      { does: 'steps', press: ['alt+↓', 'alt+↑'] },
      { does: 'full', press: ['O'] },
      { does: 'close', press: ['Esc'] },
    ],
  },
  {
    group: 'board',
    keys: [
      { does: 'cards', press: ['←', '↑', '↓', '→'] },
      { does: 'carry', press: ['Space'] },
      { does: 'peek', press: ['P'] },
      { does: 'open', press: ['Enter'] },
    ],
  },
  { group: 'record', keys: [{ does: 'stages', press: ['←', '→'] }] },
] as const;
