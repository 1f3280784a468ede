import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Website } from '@/api/websites';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { copy } from '@/design/copy';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { TimeAgo } from '@/fields/TimeAgo';
import { snippetOf } from './snippet';
import { useWebsiteEvents } from './useWebsites';

interface Props {
  readonly website: Website;
  readonly onClose: () => void;
}

/** What stands in the pages of a website, and what arrives from there as one looks. */
export function InstallDialog({ website, onClose }: Props) {
  const { t } = useTranslation();
  const events = useWebsiteEvents(website.id).data?.items ?? [];
  const snippet = snippetOf(website, location.origin);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('websites.installOf', { name: website.name })}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-5">
        <Field label={t('websites.snippet')} hint={t('websites.snippetHint')}>
          {(ids) => (
            <TextArea
              {...ids}
              readOnly
              rows={5}
              spellCheck={false}
              value={snippet}
              onFocus={({ target }) => target.select()}
            />
          )}
        </Field>
        <Button
          className="-mt-3 self-start"
          icon={<Copy aria-hidden className="size-3.5" />}
          onClick={() => void copy(snippet, { done: t('websites.copied'), failed: t('websites.notCopied') })}
        >
          {t('websites.copy')}
        </Button>
        <p className="text-ink-2">
          {website.consentElsewhere ? t('websites.startElsewhere') : t('websites.start')}{' '}
          {!website.consentElsewhere && <code>shuke('consent', true)</code>}
        </p>
        <section aria-label={t('websites.arrived')} className="flex flex-col gap-2">
          <h3 className="weight-strong">{t('websites.arrived')}</h3>
          {events.length === 0 ? (
            <p className="text-ink-2">{t('websites.nothingArrived')}</p>
          ) : (
            <ol className="flex flex-col gap-1.5">
              {events.map((event, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: events are told without ids
                <li key={`${event.at} ${at}`} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                  <TimeAgo at={event.at} className="text-xs text-ink-3" />
                  <span className="weight-strong">{event.type}</span>
                  {event.url && <span className="min-w-0 break-all text-ink-2">{event.url}</span>}
                  {event.known && <Chip tone="ok">{t('websites.known')}</Chip>}
                </li>
              ))}
            </ol>
          )}
        </section>
      </div>
    </Dialog>
  );
}
