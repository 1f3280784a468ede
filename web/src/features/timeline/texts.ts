import en from '@/i18n/en/timeline.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/timeline.json';

addTexts({ 'zh-CN': { timeline: zh }, en: { timeline: en } });
