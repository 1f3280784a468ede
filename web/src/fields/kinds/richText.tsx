import clsx from 'clsx';
import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '@/design/Button';
import { controlFrame } from '@/design/Input';
import { type InputProps, isText, kind, textCell, useReader } from '../kind';
import { forText } from '../operatorSets';
import { plainText, safeHtml } from '../safeHtml';

const COMMANDS = [
  { command: 'bold', Icon: Bold },
  { command: 'italic', Icon: Italic },
  { command: 'insertUnorderedList', Icon: List },
  { command: 'insertOrderedList', Icon: ListOrdered },
] as const;

/** Paragraphs, bold, italic and lists, by the browser's own editing. */
function RichTextInput({ field, value, onChange, label, autoFocus, ...ids }: InputProps<string>) {
  const { t } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef<string | null>(null);

  useEffect(() => {
    // What was typed here is there already; writing it again would move the caret.
    if (box.current && value !== typed.current) box.current.innerHTML = safeHtml(value ?? '');
    typed.current = value;
  }, [value]);

  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);

  const say = () => {
    const html = box.current?.innerHTML ?? '';
    typed.current = plainText(html) === '' ? null : safeHtml(html);
    onChange(typed.current);
  };
  const run = (command: string) => {
    box.current?.focus();
    document.execCommand(command);
    say();
  };
  return (
    <div className={clsx(controlFrame, 'overflow-hidden')}>
      <div className="flex border-b border-line p-0.5">
        {COMMANDS.map(({ command, Icon }) => (
          <IconButton
            key={command}
            label={t(`field.rich.${command}`)}
            icon={<Icon className="size-3.5" />}
            onClick={() => run(command)}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a text area holds no formatting */}
      <div
        {...ids}
        ref={box}
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label={label ?? field.name}
        contentEditable
        suppressContentEditableWarning
        onInput={say}
        className="prose-shuke max-h-80 min-h-24 overflow-y-auto px-2.5 py-1.5 focus-visible:outline-offset-[-2px]"
      />
    </div>
  );
}

export const richText = kind<string>({
  is: isText,
  Cell: textCell(plainText),
  Input: RichTextInput,
  operators: forText,
  format: plainText,
  width: 240,
  wide: true,
});

/** The whole text with its formatting, where there is room for it. */
export const RichTextView = ({ html }: { readonly html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: reduced to known elements by safeHtml
  <div className="prose-shuke min-w-0" dangerouslySetInnerHTML={{ __html: safeHtml(html) }} />
);
