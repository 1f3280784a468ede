import './texts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/design/Dialog';
import { Kbd } from '@/design/Kbd';
import { ALT, ALTERNATIVE, keyGroups, MOD } from './keyGroups';

/** All keys there are, by the place where they work. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.title')}
      closeLabel={t('common.close')}
    >
      <div className="gap-8 sm:columns-2">
        {keyGroups.map(({ group, keys }) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 font-semibold">{t(`keys.group.${group}`)}</h3>
            <dl>
              {keys.map(({ does, press }) => (
                <div
                  key={does}
                  className="flex items-baseline gap-3 border-b border-line py-1.5 last:border-0"
                >
                  <dt className="min-w-0 flex-1">{t(`keys.does.${does}`)}</dt>
                  <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1 text-xs text-ink-3">
                    {press.map((key, at) =>
                      key === ALTERNATIVE ? (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
                        <span key={at}>{t('keys.or')}</span>
                      ) : (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
                        <Kbd key={at}>{key.replace('alt+', ALT).replace('mod+', MOD)}</Kbd>
                      ),
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
