import en from '@/i18n/en/people.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/people.json';

addTexts({ en: { people: en }, 'zh-CN': { people: zh } });
