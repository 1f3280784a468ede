import en from '@/i18n/en/today.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/today.json';

addTexts({ 'zh-CN': { today: zh }, en: { today: en } });
