/** De vragen en adviezen van het signaleringsinstrument, per versie (`infra/mas`): een versie verandert nooit. */
export const instrumentthema = {
  1: {
    jongere: 'The young person',
    gezin: 'At home',
    school: 'School and class',
    'vrije-tijd': 'Free time and friends',
  },
};

export const instrumentvraag = {
  1: {
    gezondheid: {
      vraag: 'Is anything going on with their health?',
      hulp: 'Only whether there is; what it is, the youth doctor knows.',
    },
    'somber-of-bang': { vraag: 'Is the young person often sad or afraid?' },
    middelen: { vraag: 'Does the young person use alcohol or drugs?' },
    'eerder-verzuim': { vraag: 'Was there absence before that needed help or a measure?' },
    'kiest-zelf': {
      vraag: 'Does the young person stay away by choice?',
      hulp: 'Not because it does not work out.',
    },
    'ziet-toekomst': { vraag: 'Does the young person know what to do later?' },
    'wil-hulp': { vraag: 'Does the young person want something to change?' },
    'zorgen-thuis': { vraag: 'Are there big worries at home, such as money, illness or a divorce?' },
    toezicht: { vraag: 'Do the parents have no grip on the absence?' },
    onveilig: {
      vraag: 'Are there signs that it is not safe at home?',
      hulp: 'Then always follow the meldcode (reporting code) too.',
    },
    'ouders-werken-mee': { vraag: 'Do the parents cooperate?' },
    'steun-familie': { vraag: 'Is there an adult the young person can turn to?' },
    niveau: { vraag: 'Is the level or the timetable wrong for the young person?' },
    pesten: { vraag: 'Is the young person bullied, or does the young person feel unsafe at school?' },
    'ruzie-school': { vraag: 'Is there a quarrel or distrust between home and school?' },
    'school-deed-genoeg': { vraag: 'Did the school do all it could?' },
    'band-mentor': { vraag: 'Does the young person get on well with someone at school?' },
    'verkeerde-vrienden': { vraag: 'Does the young person have friends who often stay away too?' },
    politie: { vraag: 'Has the young person been in contact with the police?' },
    nachten: { vraag: 'Have day and night changed places?' },
    'sport-of-werk': { vraag: 'Does the young person have a sport, club or job that does good?' },
  },
};

export const instrumentadvies = {
  1: {
    'veiligheid-eerst': 'Think of compulsory help; follow the meldcode (reporting code).',
    'hulp-verplicht': 'A lot is going on and help is not accepted. Discuss compulsory help.',
    hulp: 'There are problems behind the absence. Start with voluntary help.',
    'hulp-en-halt': 'There are problems, and the young person also chooses this. Think of help with Halt.',
    halt: 'The absence has just begun and is a choice, and the school did what it could. Think of Halt.',
    'eerst-school': 'The school can still do more. Make agreements with the school, with help where it fits.',
    licht: 'Little is going on. Agreements between school, home and the young person are enough.',
  },
};
