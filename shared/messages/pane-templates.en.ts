import type { MessageBook } from './format.ts';

/** What the screen Tạo biểu mẫu says. */
export const TEMPLATES_EN: MessageBook = {
  'templates.title': 'Make blank forms',
  'templates.form': 'Form',
  'templates.form.collective': 'Collective form',
  'templates.form.matrix': 'Individuals: one table for the unit',
  'templates.form.card': 'Individual cards: a sheet a person',
  'templates.unit': 'Unit',
  'templates.year': 'Year',
  'templates.people': 'People',
  'templates.people.registry': 'From the registry ({count} people)',
  'templates.people.sheet': 'From the open sheet ({count} people)',
  'templates.people.none': 'Left blank',
  'templates.people.show': 'Show {count} people',
  'templates.leader': 'leader',
  'templates.no-people':
    'Cards need a list of people. Open a sheet with a column “Họ và tên”, or ask the Văn phòng to update the registry.',
  'templates.no-set': 'There are no criteria for {year} yet.',
  'templates.what':
    'A4, Times New Roman, header rows repeated in print. Score cells take only numbers in range; sums are calculated and locked, without a password.',
  'templates.create': 'Make in the open workbook',
  'templates.download': 'Download .xlsx',
  'templates.made': '{count} sheets made',
  'templates.saved': 'File saved',
};
