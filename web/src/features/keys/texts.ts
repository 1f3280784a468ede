import en from '@/i18n/en/keys.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/keys.json';

addTexts({ 'zh-CN': { keys: zh }, en: { keys: en } });
