import en from '@/i18n/en/sources.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/sources.json';

addTexts({ 'zh-CN': { sources: zh }, en: { sources: en } });
