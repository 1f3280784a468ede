import en from '@/i18n/en/peek.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/peek.json';

addTexts({ 'zh-CN': { peek: zh }, en: { peek: en } });
