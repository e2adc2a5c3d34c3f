// Message ids that are put together in the pictures.

import { FORMATS, PICTURES } from './pictures';

export const families: Record<string, readonly string[]> = {
  'picture-': PICTURES,
  'picture-add-': ['tie', 'bond'],
  'picture-save-': FORMATS,
  'country-': [
    'KR', 'CN', 'VN', 'UZ', 'RU', 'KZ', 'KG', 'KH', 'PH', 'TH', 'MN', 'NP', 'ID', 'MM', 'LK', 'BD',
    'PK', 'IN', 'JP', 'TW', 'LA', 'UA', 'TJ', 'TM', 'NG', 'GH', 'EG', 'SY', 'YE', 'US', 'KP',
  ],
};
