import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Link as LinkSign } from 'lucide-react';
import { useState } from 'react';
import { type ExportLink, exportLinks } from '@/api/exportLinks';
import type { ExportRun } from '@/api/exports';
import { Button } from '@/design/Button';
import { copy } from '@/design/copy';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { messageOf } from '@/records/problems';
import './texts';

const HOURS = [1, 24, 72, 168] as const;

interface Props {
  readonly run: ExportRun;
  readonly onClose: () => void;
}

/** Links to a file that somebody without a sign-in can use: made, counted, taken back. */
export function LinksDialog({ run, onClose }: Props) {
  const { t } = useReader();
  const client = useQueryClient();
  const key = ['exportLinks', run.id];
  const links = useQuery({ queryKey: key, queryFn: () => exportLinks.list(run.id) }).data?.items ?? [];
  const [hours, setHours] = useState('24');
  const onError = (failure: unknown) => toast.failed(t('exports.linkFailed'), messageOf(failure, t));
  const onSettled = () => client.invalidateQueries({ queryKey: key });
  const make = useMutation({ mutationFn: () => exportLinks.make(run.id, Number(hours)), onError, onSettled });
  const remove = useMutation({
    mutationFn: (link: ExportLink) => exportLinks.remove(run.id, link.id),
    onError,
    onSettled,
  });
  const address = make.data?.path ? window.location.origin + make.data.path : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('exports.linksOf', { name: run.name })}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{t('exports.linksAbout')}</p>
        <div className="flex flex-wrap items-center gap-2">
          <span className="w-40">
            <Select
              label={t('exports.linkFor')}
              value={hours}
              choices={HOURS.map((each) => ({ value: String(each), label: t(`exports.hours.${each}`) }))}
              onChange={setHours}
            />
          </span>
          <Button
            look="primary"
            icon={<LinkSign aria-hidden className="size-4" />}
            busy={make.isPending}
            onClick={() => make.mutate()}
          >
            {t('exports.linkMake')}
          </Button>
        </div>
        {address !== undefined && (
          <div className="flex flex-col gap-2">
            <code className="rounded-control bg-hover p-3 text-xs break-all">{address}</code>
            <Button
              icon={<Copy aria-hidden className="size-4" />}
              className="self-start"
              onClick={() =>
                void copy(address, { done: t('exports.linkCopied'), failed: t('exports.linkNotCopied') })
              }
            >
              {t('exports.linkCopy')}
            </Button>
          </div>
        )}
        {links.length > 0 && (
          <ul className="divide-y divide-line" aria-label={t('exports.links')}>
            {links.map((link) => (
              <LinkItem key={link.id} link={link} onRemove={() => remove.mutate(link)} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function LinkItem({ link, onRemove }: { readonly link: ExportLink; readonly onRemove: () => void }) {
  const { t, language } = useReader();
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2">
      <span className="tnum min-w-0 flex-1 text-ink-2">
        {t('exports.linkUntil')} <TimeAgo at={link.expiresAt} /> ·{' '}
        {t('exports.linkFetched', { count: link.fetched, number: formatNumber(link.fetched, language) })}
      </span>
      <Button onClick={onRemove}>{t('exports.linkRemove')}</Button>
    </li>
  );
}
