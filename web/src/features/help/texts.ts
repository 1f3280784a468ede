import en from '@/i18n/en/help.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/help.json';

addTexts({ en: { help: en }, 'zh-CN': { help: zh } });
