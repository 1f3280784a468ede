import { X } from 'lucide-react';
import type { Reference } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Problems } from '@/design/Field';
import { FileChooser } from '@/files/FileChooser';
import { FileView } from '@/files/FileView';
import { useUpload } from '@/files/useUpload';
import { type InputProps, useReader } from '../kind';

/** A file goes to the server as soon as it is chosen; the field then holds a reference to it. */
export function UploadInput({
  picture,
  field: _field,
  value,
  onChange,
  label,
  ...rest
}: InputProps<Reference> & { readonly picture: boolean }) {
  const { t } = useReader();
  const { sending, problem, send, stop } = useUpload(picture, onChange);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <FileChooser
        {...rest}
        label={label}
        picturesOnly={picture}
        busy={sending !== null}
        onFile={(file) => void send(file)}
      >
        {sending ? (
          <Sending name={sending.name} part={sending.part} onStop={stop} />
        ) : (
          value && (
            <>
              <FileView file={value} picture={picture} />
              <IconButton
                label={t('field.removeFile')}
                icon={<X className="size-3.5" />}
                onClick={() => onChange(null)}
              />
            </>
          )
        )}
      </FileChooser>
      <Problems problems={problem === null ? [] : [problem]} />
    </div>
  );
}

interface SendingProps {
  readonly name: string;
  readonly part: number;
  readonly onStop: () => void;
}

function Sending({ name, part, onStop }: SendingProps) {
  const { t } = useReader();
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="min-w-0 truncate">{name}</span>
      <progress aria-label={t('field.file.progress', { name })} value={part} max={1} className="h-1.5 w-24" />
      <IconButton label={t('field.file.stop')} icon={<X className="size-3.5" />} onClick={onStop} />
    </span>
  );
}
