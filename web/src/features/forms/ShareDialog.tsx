import { Copy, Download, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { forms, type WebForm } from '@/api/forms';
import { Button } from '@/design/Button';
import { copy } from '@/design/copy';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { toast } from '@/design/Toast';
import { pngOf } from './png';
import { snippetOf } from './snippet';

interface Props {
  readonly form: WebForm;
  readonly onClose: () => void;
}

const link =
  'inline-flex h-7 items-center gap-1.5 rounded-control border border-line-2 bg-panel px-2.5 font-medium hover:bg-hover pointer-coarse:h-10';

/** The ways to a form: its address, a picture of it for phones, and what puts it into another page. */
export function ShareDialog({ form, onClose }: Props) {
  const { t } = useTranslation();
  const address = `${location.origin}/forms/${form.key}`;
  const snippet = snippetOf(form, location.origin);
  const copied = { done: t('forms.copied'), failed: t('forms.notCopied') };
  const picture = forms.qr(form.id);
  const png = async () => {
    try {
      const anchor = document.createElement('a');
      anchor.href = await pngOf(picture);
      anchor.download = `${form.name}.png`;
      anchor.click();
    } catch {
      toast.failed(t('forms.notDone'), t('forms.noPicture'));
    }
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('forms.shareOf', { name: form.name })}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-5">
        <Field label={t('forms.address')} hint={t('forms.addressHint')}>
          {(ids) => <Input {...ids} readOnly value={address} onFocus={({ target }) => target.select()} />}
        </Field>
        <div className="-mt-3 flex flex-wrap gap-2">
          <Button icon={<Copy aria-hidden className="size-3.5" />} onClick={() => void copy(address, copied)}>
            {t('forms.copyAddress')}
          </Button>
          <a href={address} target="_blank" rel="noreferrer" className={link}>
            <ExternalLink aria-hidden className="size-3.5" />
            {t('forms.visit')}
          </a>
        </div>
        <div className="flex flex-wrap items-start gap-4">
          <img
            src={picture}
            alt={t('forms.qr')}
            className="size-40 rounded-card border border-line bg-white"
          />
          <div className="flex min-w-0 flex-1 basis-48 flex-col gap-2">
            <p className="text-ink-2">{t('forms.qrHint')}</p>
            <div className="flex flex-wrap gap-2">
              <a href={picture} download={`${form.name}.svg`} className={link}>
                <Download aria-hidden className="size-3.5" />
                SVG
              </a>
              <Button icon={<Download aria-hidden className="size-3.5" />} onClick={() => void png()}>
                PNG
              </Button>
            </div>
          </div>
        </div>
        <Field
          label={t('forms.snippet')}
          hint={form.sites.length > 0 ? t('forms.snippetHint') : t('forms.noSites')}
        >
          {(ids) => (
            <TextArea {...ids} readOnly rows={4} value={snippet} onFocus={({ target }) => target.select()} />
          )}
        </Field>
        <Button
          className="-mt-3 self-start"
          icon={<Copy aria-hidden className="size-3.5" />}
          onClick={() => void copy(snippet, copied)}
        >
          {t('forms.copySnippet')}
        </Button>
      </div>
    </Dialog>
  );
}
