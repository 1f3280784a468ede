import en from '@/i18n/en/cleansing.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/cleansing.json';

addTexts({ 'zh-CN': { cleansing: zh }, en: { cleansing: en } });
