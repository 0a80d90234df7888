import { describe, expect, it } from '@jest/globals';
import { vertaal, type Vragenvertaling } from './vertaling.ts';
import { vragenVan, type Vraag, type Vragenlijst } from './vragen.ts';

const basis = { hulp: '', deel: 'jongere', gevoelig: true, verplicht: false } as const;
const VRAGEN: readonly Vraag[] = [
  { ...basis, id: 'naam', vraag: 'Hoe heet je?', hulp: 'Een bijnaam mag.', soort: 'tekst', maximum: 60 },
  {
    ...basis,
    id: 'weer',
    vraag: 'Nog een keer?',
    soort: 'keuze',
    opties: [
      { id: 'ja', tekst: 'Ja' },
      { id: 'nee', tekst: 'Nee' },
    ],
  },
  {
    ...basis,
    id: 'zeker',
    vraag: 'Hoe zeker?',
    soort: 'schaal',
    van: { waarde: 1, tekst: 'ik twijfel' },
    tot: { waarde: 5, tekst: 'ik weet het' },
  },
  { ...basis, id: 'foto', vraag: 'Een foto?', soort: 'bestand', maximumBytes: 1000 },
];
const LIJST: Vragenlijst = {
  variant: 'arbeid',
  versie: 2,
  titel: 'Titel',
  inleiding: 'Inleiding.',
  gesprek: 'mag',
  themas: [{ id: 'mij', titel: 'Over mij', uitleg: 'Wie ben je?', vragen: VRAGEN }],
};
const WOORDEN: Vragenvertaling = {
  variant: 'arbeid',
  versie: 2,
  taal: 'uk',
  titel: 'Заголовок',
  inleiding: 'Вступ.',
  themas: { mij: { titel: 'Про мене', uitleg: 'Хто ти?' } },
  vragen: {
    naam: { vraag: 'Як тебе звати?', hulp: 'Можна прізвисько.' },
    weer: { vraag: 'Ще раз?', opties: { ja: 'Так', nee: 'Ні' } },
    zeker: { vraag: 'Чи певно?', van: 'сумніваюся', tot: 'знаю' },
    foto: { vraag: 'Фото?' },
  },
};

describe('a translated list of questions', () => {
  it('has other words, and nothing else that is other', () => {
    const vertaald = vertaal(LIJST, WOORDEN);
    expect(vertaald).toMatchObject({ titel: 'Заголовок', inleiding: 'Вступ.', versie: 2, gesprek: 'mag' });
    expect(vertaald.themas).toMatchObject([{ id: 'mij', titel: 'Про мене', uitleg: 'Хто ти?' }]);
    expect(vragenVan(vertaald)).toEqual([
      { ...VRAGEN[0], vraag: 'Як тебе звати?', hulp: 'Можна прізвисько.' },
      {
        ...VRAGEN[1],
        vraag: 'Ще раз?',
        opties: [
          { id: 'ja', tekst: 'Так' },
          { id: 'nee', tekst: 'Ні' },
        ],
      },
      {
        ...VRAGEN[2],
        vraag: 'Чи певно?',
        van: { waarde: 1, tekst: 'сумніваюся' },
        tot: { waarde: 5, tekst: 'знаю' },
      },
      { ...VRAGEN[3], vraag: 'Фото?' },
    ]);
  });

  it('keeps the Dutch words of what is not translated', () => {
    const { naam, weer } = WOORDEN.vragen;
    const half = {
      ...WOORDEN,
      themas: {},
      vragen: { naam: { vraag: naam!.vraag }, weer: { ...weer!, opties: {} } },
    };
    const vertaald = vertaal(LIJST, half);
    expect(vertaald.themas).toMatchObject([{ titel: 'Over mij', uitleg: 'Wie ben je?' }]);
    expect(vragenVan(vertaald)).toEqual([
      { ...VRAGEN[0], vraag: 'Як тебе звати?' },
      { ...VRAGEN[1], vraag: 'Ще раз?' },
      VRAGEN[2],
      VRAGEN[3],
    ]);
  });
});
