import en from '@/i18n/en/colours.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/colours.json';

addTexts({ en: { colours: en }, 'zh-CN': { colours: zh } });
