import clsx from 'clsx';

const tints = [
  'bg-[#d3e8e1] text-[#0b4f43] dark:bg-[#173f37] dark:text-[#8fdcc8]',
  'bg-[#fbe8d9] text-[#7a4a1c] dark:bg-[#40301d] dark:text-[#f0c28f]',
  'bg-[#dde8f7] text-[#254a80] dark:bg-[#1d3048] dark:text-[#a3c6f2]',
  'bg-[#f2e0ea] text-[#713857] dark:bg-[#3f2636] dark:text-[#e6b0cf]',
  'bg-[#e9eed8] text-[#4a5420] dark:bg-[#32381c] dark:text-[#cbd88a]',
  'bg-[#e8e3f4] text-[#4a3f83] dark:bg-[#2d2a45] dark:text-[#c0b6ef]',
];

interface Props {
  readonly name: string;
  /** Round for people, square for things. */
  readonly square?: boolean;
  readonly size?: 'small' | 'large';
}

/** The initials of a name on a tint that is always the same for that name. */
export function Avatar({ name, square = false, size = 'small' }: Props) {
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-flex shrink-0 items-center justify-center font-semibold select-none',
        size === 'small' ? 'size-5 text-[9px]' : 'size-11 text-lg',
        square ? (size === 'small' ? 'rounded-[5px]' : 'rounded-card') : 'rounded-full',
        tints[tintOf(name)],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** One character of a Chinese name, the first letters of two words of any other. */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  const first = Array.from(trimmed)[0] ?? '';
  if (/\p{Script=Han}/u.test(first)) return first;
  const words = trimmed.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '');
  return (letters.join('') || first).toUpperCase();
}

function tintOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % tints.length;
}
