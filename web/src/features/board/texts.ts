import en from '@/i18n/en/board.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/board.json';

addTexts({ 'zh-CN': { board: zh }, en: { board: en } });
