import type { MasRoute, Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import type { Uitleg, Woorden } from '../woorden.ts';

/** Wat de jongere en zijn ouders van een traject lezen. */
export const trajectuitleg: Woorden<Trajectstatus> = {
  PREVENTIEF: 'Твоя школа попросила поради в leerplicht (служби обов’язкової освіти).',
  GEMELD: 'Твоя школа повідомила, що тебе часто не було. З тобою зв’яжеться людина з leerplicht.',
  IN_ONDERZOEK: 'Leerplicht хоче почути від тебе і твоїх батьків, як справи.',
  ROUTEKEUZE: 'Leerplicht разом із вами дивиться, що може допомогти.',
  LOPEND: 'Є домовленості. Нижче видно, що відбувається.',
  MONITORING: 'Усе йде на краще. Leerplicht стежить, чи так і буде.',
  OVERDRACHT_GEMEENTE: 'Ти живеш тепер в іншому місці. Твій новий муніципалітет бере це на себе.',
  AFGESLOTEN:
    'Leerplicht це завершила. Більше для цього нічого не треба робити. Чому це закрито, знає leerplicht.',
};

export const trajectuitlegOuder: Woorden<Trajectstatus> = {
  PREVENTIEF: 'Школа попросила поради в leerplicht (служби обов’язкової освіти).',
  GEMELD: 'Школа повідомила, що вашої дитини часто не було. З вами зв’яжеться людина з leerplicht.',
  IN_ONDERZOEK: 'Leerplicht хоче почути від вас і вашої дитини, як справи.',
  ROUTEKEUZE: 'Leerplicht разом із вами та вашою дитиною дивиться, що може допомогти.',
  LOPEND: 'Є домовленості. Нижче видно, що відбувається.',
  MONITORING: 'Усе йде на краще. Leerplicht стежить, чи так і буде.',
  OVERDRACHT_GEMEENTE: 'Ваша дитина живе тепер в іншому місці. Новий муніципалітет бере це на себе.',
  AFGESLOTEN:
    'Leerplicht це завершила. Більше для цього нічого не треба робити. Чому це закрито, знає leerplicht.',
};

export const route: Uitleg<MasRoute> = {
  R1: { label: 'Добровільна допомога', zin: 'Допомога, якої хочуть сама молода людина та її батьки.' },
  R2: {
    label: 'Halt',
    zin: 'Захід Halt: розмови, навчальне завдання й вибачення замість кримінальної справи.',
  },
  R3: { label: 'Обов’язкова допомога', zin: 'Допомога, про яку вирішує суддя у справах дітей.' },
  R4: { label: 'Кримінальне право', zin: 'Протокол, за яким рішення ухвалює прокуратура.' },
};

export const routestatus: Woorden<Routestatus> = {
  VOORGESTELD: 'запропоновано',
  TOESTEMMING: 'є згода',
  AANGEMELD: 'звернення передано тим, хто допомагає',
  WACHTLIJST: 'у списку очікування',
  GESTART: 'почалося',
  GEPAUZEERD: 'призупинено',
  AFGEROND: 'завершено',
  GEWEIGERD: 'відмовлено',
  AFGEBROKEN: 'перервано',
  OVERGEGAAN_VERPLICHT: 'стало обов’язковою допомогою',
  OVERWOGEN: 'розглядається',
  SCHRIFTELIJK_INGELICHT: 'повідомлено письмово',
  INSTEMMING: 'є згода взяти участь',
  VERWEZEN: 'направлено',
  GEACCEPTEERD: 'Halt прийняв',
  GERETOURNEERD: 'Halt повернув',
  LOPEND: 'триває',
  POSITIEF: 'завершено добре',
  NEGATIEF: 'завершено недобре',
  INGETROKKEN: 'відкликано',
  TAFEL: 'обговорюється',
  VERZOEK_TOT_ONDERZOEK: 'попросили провести дослідження',
  ONDERZOEK: 'Рада захисту дітей проводить дослідження',
  VERZOEK_KINDERRECHTER: 'звернулися до судді у справах дітей',
  GEEN_VERZOEK: 'Рада захисту дітей не звертається до судді',
  BURGEMEESTER: 'мер усе ж просить про це',
  OTS: 'нагляд за рішенням судді',
  AFGEWEZEN: 'відхилено',
  UITVOERING_GI: 'виконує служба захисту молоді',
  BEEINDIGD: 'припинено',
  VOORNEMEN: 'є намір',
  VERHOOR: 'допит',
  PV_OPGEMAAKT: 'складено протокол',
  INGEZONDEN: 'надіслано',
  RVDK_ADVIES: 'Рада захисту дітей дає пораду',
  SEPOT: 'справу не ведуть',
  VOORWAARDELIJK_SEPOT: 'справу не ведуть, але є умови',
  STRAFBESCHIKKING: 'покарання від прокурора',
  DAGVAARDING: 'виклик до суду',
  ZITTING: 'засідання суду',
  VONNIS: 'рішення суду',
  TENUITVOERLEGGING: 'виконується',
  VERVALLEN: 'більше не діє',
};
