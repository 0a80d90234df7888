export default {
  titel: 'Mail of your organisation',
  inleiding:
    'Choose which messages your organisation gets by mail. Your choice also counts for your colleagues.',
  naar: 'Mail goes to',
  geenPostvak: 'Your organisation has no mail address yet. Ask the administrator of the region.',
  uren: 'When',
  urenTekst:
    'Between {{van}} and {{tot}}. What comes outside these hours, waits. An alarm always goes at once.',
  verzamelmail: 'Once a day',
  verzamelen: 'Send a daily digest',
  verzamelenUitleg: 'Is this off? Then what cannot be off comes at once, and the rest does not come.',
  verzamelOm: 'At what time',
  perSoort: 'Per kind of message',
  wijze: { direct: 'At once', verzamel: 'In the digest', uit: 'Not' },
  bewaar: 'Save',
  bewaard: 'Your choice is saved.',
  nietU: 'A colleague who divides the work can change this.',
  altijd: 'This always comes',
};
