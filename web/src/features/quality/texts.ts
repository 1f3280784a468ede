import en from '@/i18n/en/quality.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/quality.json';

addTexts({ 'zh-CN': { quality: zh }, en: { quality: en } });
