import en from '@/i18n/en/reports.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/reports.json';

addTexts({ en: { reports: en }, 'zh-CN': { reports: zh } });
