import en from '@/i18n/en/inbox.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/inbox.json';

addTexts({ en: { inbox: en }, 'zh-CN': { inbox: zh } });
