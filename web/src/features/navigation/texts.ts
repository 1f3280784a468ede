import en from '@/i18n/en/navigation.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/navigation.json';

addTexts({ en: { navigation: en }, 'zh-CN': { navigation: zh } });
