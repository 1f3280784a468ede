import en from '@/i18n/en/start.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/start.json';

addTexts({ en: { start: en }, 'zh-CN': { start: zh } });
