import { Copy } from 'lucide-react';
import { Button } from './Button';
import { copy } from './copy';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly words: { readonly copy: string; readonly done: string; readonly failed: string };
}

/** Something to be taken elsewhere, with a button for that. */
export function CopyLine({ label, text, words }: Props) {
  return (
    <div className="flex flex-col gap-1">
      <span className="text-xs font-medium text-ink-2">{label}</span>
      <div className="flex items-center gap-2">
        <code className="min-w-0 flex-1 rounded-control bg-hover p-3 text-xs break-all">{text}</code>
        <Button
          aria-label={`${words.copy}: ${label}`}
          icon={<Copy aria-hidden className="size-4" />}
          onClick={() => void copy(text, { done: words.done, failed: words.failed })}
        >
          {words.copy}
        </Button>
      </div>
    </div>
  );
}
