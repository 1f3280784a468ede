import clsx from 'clsx';
import { Paperclip } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import type { ControlIds } from '@/design/Field';

interface Props extends Partial<ControlIds> {
  readonly picturesOnly: boolean;
  readonly onFile: (file: File) => void;
  readonly busy?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string | undefined;
  /** What is chosen already, if something is. */
  readonly children?: ReactNode;
}

/** Takes a file by button, by drag and drop, and from the clipboard. */
export function FileChooser({ picturesOnly, onFile, busy, autoFocus, label, children, ...ids }: Props) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | undefined | null) => {
    const file = list?.[0];
    if (file) onFile(file);
    return file !== undefined;
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => {
    if (take(event.clipboardData.files)) event.preventDefault();
  };
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const has = children !== undefined && children !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for what the button inside does
    <div
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
      className={clsx(
        'flex min-h-14 min-w-0 flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-dashed p-2',
        over ? 'border-brand bg-brand-soft' : 'border-line-2',
      )}
    >
      {children}
      <input
        ref={picker}
        type="file"
        hidden
        accept={picturesOnly ? 'image/*' : undefined}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      <Button
        id={ids.id}
        // Called after its field and after what it does, as both are seen.
        aria-labelledby={ids.id && `${ids.id}-label ${ids.id}`}
        aria-describedby={ids['aria-describedby']}
        aria-label={label}
        autoFocus={autoFocus}
        busy={busy ?? false}
        icon={<Paperclip aria-hidden className="size-4" />}
        onClick={() => picker.current?.click()}
      >
        {has ? t('field.file.replace') : picturesOnly ? t('field.file.chooseImage') : t('field.file.choose')}
      </Button>
      {!has && <span className="text-xs text-ink-3">{t('field.file.drop')}</span>}
    </div>
  );
}
