import en from '@/i18n/en/viewMenu.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/viewMenu.json';

addTexts({ en: { viewMenu: en }, 'zh-CN': { viewMenu: zh } });
