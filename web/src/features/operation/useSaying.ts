import type { Finding } from '@/api/operation';
import { formatDuration, formatInstant, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { formatBytes } from './bytes';

const NAMES = ['database', 'disk', 'queue', 'search', 'encryption', 'audit', 'backup', 'versions'] as const;

/** Puts what was found into a sentence. */
export function useSaying() {
  const { t, language, timeZone } = useReader();
  const number = (value: unknown) => formatNumber(Number(value ?? 0), language);
  const bytes = (value: unknown) => formatBytes(Number(value ?? 0), language);
  const time = (value: unknown) => formatInstant(String(value), language, timeZone);
  const between = language === 'zh-CN' ? '' : ' ';
  const nameOf = (name: string) => NAMES.find((it) => it === name);

  const facts = ({ name, facts: it }: Finding): string => {
    switch (nameOf(name)) {
      case 'database':
        return t(`operation.says.${it.embedded ? 'databaseOurs' : 'database'}`, {
          version: String(it.version),
          size: bytes(it.size),
          millis: number(it.millis),
          connections: number(it.connections),
          most: number(it.mostConnections),
        });
      case 'disk':
        return t('operation.says.disk', {
          free: bytes(it.free),
          total: bytes(it.total),
          folder: String(it.folder),
        });
      case 'queue':
        return [
          t('operation.says.queue', { running: number(it.running), waiting: number(it.waiting) }),
          Number(it.failing) > 0 && t('operation.says.failing', { count: Number(it.failing) }),
          Number(it.seconds) > 0 &&
            t('operation.says.late', { time: formatDuration(Number(it.seconds), language) }),
        ]
          .filter(Boolean)
          .join(between);
      case 'search':
        return [
          Number(it.building) > 0
            ? t('operation.says.building', { done: number(it.done), total: number(it.total) })
            : t('operation.says.search'),
          Number(it.unusable) > 0 && t('operation.says.unusable', { count: Number(it.unusable) }),
        ]
          .filter(Boolean)
          .join(between);
      case 'encryption':
        return [
          t(`operation.says.${it.over ? 'encryption' : 'encrypting'}`),
          it.keysSince !== undefined && t('operation.says.keys', { when: time(it.keysSince) }),
        ]
          .filter(Boolean)
          .join(between);
      case 'audit':
        if (it.verifiedAt === undefined) return t('operation.says.neverVerified');
        return t(`operation.says.${Number(it.damaged) > 0 ? 'damaged' : 'audit'}`, {
          when: time(it.verifiedAt),
          entries: number(it.entries),
          damaged: number(it.damaged),
        });
      case 'backup':
        return t(`operation.says.${it.embedded ? 'backupOurs' : 'backup'}`, {
          folder: String(it.folder),
        });
      case 'versions':
        return t('operation.says.versions', {
          shuke: it.shuke === undefined ? t('operation.says.ownBuild') : String(it.shuke),
          java: String(it.java),
          system: String(it.system),
          since: time(it.since),
          memory: bytes(it.memory),
          most: bytes(it.mostMemory),
          schema: number(it.schema),
        });
      case undefined:
        return '';
    }
  };
  const title = ({ name }: Finding) => {
    const known = nameOf(name);
    return known ? t(`operation.check.${known}`) : name;
  };
  return { facts, title };
}
