import en from '@/i18n/en/viewEdit.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/viewEdit.json';

addTexts({ en: { viewEdit: en }, 'zh-CN': { viewEdit: zh } });
