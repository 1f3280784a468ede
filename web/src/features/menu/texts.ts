import en from '@/i18n/en/menu.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/menu.json';

addTexts({ en: { menu: en }, 'zh-CN': { menu: zh } });
