import { BookOpen } from 'lucide-react';
import { useMemo } from 'react';
import { titleOf } from './findParts';
import type { Guides } from './guides';
import { blocksOf } from './markdown';

interface Props {
  readonly guides: Guides;
  readonly onOpen: (guide: string) => void;
}

const FIRST = ['getting-started', 'lists', 'board', 'timeline'];

/** Everything there is to read, what everybody needs first. */
export function GuideList({ guides, onOpen }: Props) {
  const all = useMemo(() => {
    const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    return [...guides]
      .map(([name, text]) => ({ name, title: titleOf(blocksOf(text)) }))
      .sort((one, other) => rank(one.name) - rank(other.name) || one.title.localeCompare(other.title));
  }, [guides]);
  return (
    <ul>
      {all.map(({ name, title }) => (
        <li key={name}>
          <button
            type="button"
            onClick={() => onOpen(name)}
            className="flex h-8 w-full items-center gap-2 rounded-control px-2 text-left hover:bg-hover pointer-coarse:h-10"
          >
            <BookOpen aria-hidden className="size-4 shrink-0 text-ink-3" />
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
