/** Wat er over een ingeleverd bestand of een regel daarvan gezegd wordt, per code van de melding. */
export const bestandmelding = {
  'adres.onbekend': 'There is no home municipality. A handover goes to the safety net of the region.',
  'bericht.al-ontvangen': 'This message has been received before.',
  'bestand.andere-instelling':
    'This belongs to another institution. Hand in the file of your own institution.',
  'bestand.binair': 'This file has characters that do not belong in text. Export again as .csv or .xlsx.',
  'bestand.codering': 'The characters in this file cannot be read. Save it as CSV UTF-8.',
  'bestand.extensie': 'Hand in a file that ends in .csv, .txt or .xlsx.',
  'bestand.geen-tabel': 'This is not a table but another kind of file. Hand in a .csv or .xlsx file.',
  'bestand.gemengde-codering':
    'The letters with an accent are stored in two ways in this file. Export again and save it as CSV UTF-8.',
  'bestand.leeg': 'There are no data in this file. Hand in a file with a header row and data.',
  'bestand.lijkt-cohort':
    'This looks like a list of pupils. The school hands that in at Import. Choose the right file below.',
  'bestand.lijkt-verzuim':
    'This looks like a list of absence. Hand that in at Absence. Choose the right file below.',
  'bestand.lijkt-weekcheck':
    'This looks like a weekly check with applications. The mbo hands that in at Weekly check. Choose the right file below.',
  'bestand.naam': 'The name of this file is not possible. Use at most 200 characters, without folders.',
  'bestand.oud-excel':
    'This is an old Excel file (.xls) or a file with a password. Save it without a password as .xlsx or .csv.',
  'bestand.scheiding': 'We cannot see how the columns are separated. Save the file as CSV with semicolons.',
  'bestand.te-groot': 'This file is too big. Split the file.',
  'bestand.te-veel-kolommen': 'This file has too many columns. Remove the columns beside the data.',
  'bestand.te-veel-regels': 'This file has too many rows. Remove empty rows or split the file.',
  'bestand.utf-16': 'This file is saved as Unicode text (UTF-16). Save it as CSV UTF-8.',
  'bestand.vorm': 'The name of this file does not fit what is in it. Save it again as .xlsx or as .csv.',
  'brin.rekenblad': 'A spreadsheet rounded this number. Set the column to text and fill it in again.',
  'brin.voorloopnul': 'A character of this BRIN is gone, probably the zero in front. Fill in all four.',
  'brin.vorm': 'This is not a BRIN. A BRIN has two digits and then two letters or digits.',
  'bsn.elfproef': 'This number is not right. Probably a digit is wrong or two have changed places.',
  'bsn.geen-cijfers':
    'This number has other characters than digits. Write nine digits, without dots or spaces.',
  'bsn.leeg': 'There is no number.',
  'bsn.lengte': 'This number does not have nine digits.',
  'bsn.rekenblad': 'A spreadsheet rounded this number. Set the column to text and fill it in again.',
  'bsn.voorloopnul':
    'This number has eight digits. Probably a spreadsheet dropped the zero in front. Set the column to text and add it.',
  'cel.ja-nee': 'Fill in j (yes) or n (no).',
  'cel.leeg': 'This cell is needed but empty. Fill it in.',
  'cel.rekenbladdatum': 'A spreadsheet made a date of this. The cell was not read. Set the column to text.',
  'cel.rekenbladfout': 'This cell holds an error of the spreadsheet. Repair the formula or type the value.',
  'cel.te-lang': 'This cell is too long. Shorten the text.',
  'cohort.onbekend': 'We do not know this kind of education. Use a code such as vmbo-bb, vmbo-kb or havo.',
  'csv.aanhalingsteken':
    'There is a quotation mark in the middle of a cell. Remove it, or put the whole cell between quotation marks.',
  'csv.aanhalingsteken-open':
    'A quotation mark is not closed, or the row is too long. Remove the mark or put one at the end too.',
  'csv.regel-te-lang':
    'A row is too long. Check whether rows were cut off and every quotation mark is closed.',
  'datum.bestaat-niet': 'This day is not in the calendar. Check day and month (dd-mm-yyyy).',
  'datum.jaar': 'The year of this date is not possible. Write the year with four digits.',
  'datum.rekenblad':
    'This is a number that a spreadsheet made of the date. Set the column to date (dd-mm-yyyy) and save again.',
  'datum.vorm': 'This is not a date. Write dd-mm-yyyy, such as 01-08-2026.',
  'diploma.onbekend': 'Use geslaagd (passed) or gezakt (failed), or leave the cell empty.',
  dubbel: 'This row is the same as an earlier one. It counts once.',
  'dubbel.geboortedatum':
    'This pupil is on another row too, with another date of birth. Correct the row that is wrong.',
  'dubbel.leerling':
    'This pupil is on an earlier row too, with other data. That row counts. If it is wrong, repair the file and hand it in again.',
  'dubbel.verschil':
    'The same pupil, application or lesson is on another row too, with other data. Check which row is right.',
  'geboortedatum.ouder': 'This pupil is older than this file is meant for. Check the date of birth.',
  'statusdatum.toekomst': 'This status date has not come yet. Check the day.',
  'geboortedatum.toekomst': 'This date of birth is in the future. Check the year.',
  'gemeente.vorm':
    'This is not a municipality code of four digits. The municipality counts as unknown. Zwolle is 0193.',
  'kolommen.onbekend-veld': 'You chose a field that does not exist. Choose one from the list.',
  'koppelpunt.ander-seizoen': 'The pupil is known, but has no transition in the season of this start.',
  'koppelpunt.geen-sleutel': 'There is no key for this source. The row is kept, but no pupil can be matched.',
  'koppelpunt.onbekende-leerling':
    'This application belongs to no pupil who has been imported in this region.',
  'koppelpunt.vorm': 'The form of this cell is not right. Hand in the export as it is, without changes.',
  'kop.dubbel': 'This column is there twice. Remove one of the two.',
  'kop.geen': 'The first row looks like data. Put a row with the names of the columns above the data.',
  'kop.leeg': 'A column has no name. Split merged cells and give every column a name on the first row.',
  'kop.niet-bovenaan': 'The names of the columns are not on the first row. Remove what is above them.',
  'kop.onbekend': 'We do not know this column. It is not read.',
  'kop.ontbreekt': 'A column that we need is missing. Add it, or say below which column holds it.',
  'kop.tekens': 'There are invisible characters in the header row. Type the names of the columns again.',
  'kop.zelfde-veld': 'Two columns hold the same. Choose one below, or remove the other.',
  'leerling.geen-nummer': 'This row has no pupil number, BSN or education number. Fill in one of them.',
  'leerling.lijkt-op': 'This pupil looks like one you imported before. Choose whether it is the same.',
  'leerling.nagekeken':
    'This pupil cannot be imported automatically. The region looks at it and contacts you if needed.',
  'leerling.niet-gekoppeld':
    'This row belongs to no pupil of this season. Check the number, or see whether a pupil looks like it.',
  'leerling.niet-vanzelf':
    'This pupil is not imported automatically. Check it. If it is meant so, choose a new pupil.',
  'leerling.twee-gevonden':
    'The number belongs to another pupil than the pupil number does. Check which one is right.',
  'leertraject.onbekend': 'This kind of course is new to us.',
  'lesuur.van': 'It says until which lesson, but not from which one.',
  'lesuur.volgorde': 'The last lesson is before the first.',
  'lesuur.vorm': 'Write a lesson as a number from 1 to 12, or as 3 t/m 5.',
  'minuten.vorm': 'Write the minutes as a whole number from 0 to 720.',
  'niveau.onbekend': 'This is not a level from 1 to 4. The level counts as unknown.',
  'ogenblik.ongeldig': 'This is not a time with a time zone. Write it as 2026-03-31T09:30:00Z.',
  'onderwijsnummer.soort': 'This is a BSN and not an education number. Put it in the column BSN.',
  'opleiding.rekenblad': 'A spreadsheet rounded this number. Set the column to text and fill it in again.',
  'opleiding.vorm': 'This is not a course code. Use the crebo of five digits or the vavo code.',
  'postcode.vorm': 'This is not a Dutch postcode. It counts as unknown. Write 8011 AB.',
  'profiel.onbekend':
    'Use vervolgonderwijs (more education), arbeidsmarkt (work) or dagbesteding (day activities).',
  'reden.onbekend': 'We do not know this reason. Use one of our words, or the code of your own system.',
  'regel.ander-teken':
    'The cells of this row have another separator than those of the header row. Use the same one on every row.',
  'regel.kopregel': 'This is another header row and not a pupil. Remove the row from the file.',
  'regel.te-veel-cellen':
    'This row has more cells than the header row. Is the separator part of a cell? Put quotation marks around it.',
  'regel.te-weinig-cellen':
    'This row has fewer cells than the header row. Add them; an empty cell has a separator too.',
  'regel.totaal': 'This is a row with totals and not a pupil. Remove the row from the file.',
  'schooljaar.vorm': 'This is not a school year of four digits. It counts as unknown.',
  'status.kan-niet-volgen': 'This status cannot follow the status that is known now.',
  'status.onbekend': 'We do not know this status. Use one of our words.',
  'statusbron.onbekend': 'We do not know this source of the status.',
  'tekst.beschadigd': 'Letters with an accent seem damaged. Check the text and save the file as CSV UTF-8.',
  'tekst.tekens': 'There are invisible characters in this cell. Type the text again.',
  'uren.lesuren':
    'The number of hours is not the number of lessons. Give every lesson its own row, or leave the hours empty.',
  'uren.vorm': 'Write the hours as a number above 0 and at most 12, such as 1,5.',
  'verzuim.andere-leerling':
    'The pupil number and the BSN or education number are not of the same pupil. Correct one of them.',
  'verzuim.geen-leerling': 'This school has no pupil with this number in this season.',
  'verzuim.hoeveel': 'Fill in the lesson, the number of hours or the whole day.',
  'verzuim.tegenspraak':
    'Other rows are about the same lesson or day. Write the lesson on every row, and each lesson or day once.',
  'verzuim.toekomst': 'This day has still to come. Hand it in when it has been.',
  'verzuim.weekend': 'There are no lessons at the weekend. Choose another day.',
  'vestiging.vorm': 'This location does not belong to the BRIN. Use the BRIN with two digits behind it.',
  'weekcheck.leeg':
    'This weekly check is empty. Hand in a filled file. If nothing changed, choose at Weekly check: Nothing changed.',
  'weekcheck.peildatum-toekomst':
    'The reference date has not come yet. Check the day, and hand in the file again.',
  'weekcheck.peildatum-verschilt':
    'The reference date is not the same on every row. Hand in one file per reference date.',
  'weekcheck.toch-regels': 'You say that nothing changed, but the file has rows. Choose one of the two.',
  'weekcheck.vavo-ontbreekt':
    'Your institution has vavo, but there is none in this check. See whether it is complete.',
  'xlsx.ander-blad': 'We read only one sheet of this file. What is on the other sheets is not read.',
  'xlsx.beschadigd':
    'This Excel file cannot be opened: it is damaged or protected. Save it again without a password, or as .csv.',
  'xlsx.geen-blad': 'This is not an Excel file with a worksheet. Save it as .xlsx or .csv.',
  'xlsx.meer-bladen':
    'There is data on more than one sheet. Save each sheet you want to import as a file of its own.',
  'xlsx.te-groot':
    'This Excel file gets too big when opened. Keep only the sheet with the data, or save as .csv.',
} as const;

/** De velden waarin een kolom gelezen kan worden. Een bestand van het koppelpunt wordt gelezen zoals het is. */
export const bestandveld = {
  achternaam: 'Family name',
  tussenvoegsel: 'Prefix of the family name',
  roepnaam: 'First name',
  geboortedatum: 'Date of birth',
  leerlingnummer: 'Pupil number',
  leerlingnummerVo: 'Pupil number at the secondary school',
  bsn: 'BSN (citizen number)',
  onderwijsnummer: 'Education number',
  brin: 'BRIN (number of the school)',
  brinVo: 'BRIN of the secondary school',
  brinMbo: 'BRIN of the mbo',
  vestiging: 'Location of the school',
  klas: 'Class',
  cohort: 'Kind of education',
  mentor: 'Mentor (the teacher of the class)',
  postcode: 'Postal code',
  huisnummer: 'House number',
  gemeente: 'Municipality code',
  geheimAdres: 'Secret address',
  vsoProfiel: 'Vso profile',
  diploma: 'Exam result',
  peildatum: 'Reference date',
  opleidingcode: 'Course code (crebo)',
  opleiding: 'Course',
  niveau: 'Level',
  leerweg: 'Kind of course',
  locatie: 'Location',
  status: 'Status of the application',
  statusdatum: 'Date of the status',
  startdatum: 'Start date',
  vavo: 'Vavo (j: yes, n: no)',
  opmerking: 'Remark',
  datum: 'Day of the absence',
  lesuur: 'Lesson',
  vanLesuur: 'From lesson',
  totLesuur: 'Until lesson',
  uren: 'Hours',
  heleDag: 'Whole day',
  reden: 'Reason',
  minuten: 'Minutes late',
} as const;

/** Waarom een leerling op een regel lijkt. */
export const koppelgrond = { 'naam-en-geboortedatum': 'the same name and date of birth' } as const;

/** Dezelfde meldingen met wat de API erbij geeft; ontbreekt dat, dan geldt de zin zonder. */
export const bestandmet = {
  'csv.aanhalingsteken':
    'On row {{regel}} there is a quotation mark in the middle of a cell. Remove it, or put the whole cell between quotation marks.',
  'csv.aanhalingsteken-open':
    'On row {{regel}} a quotation mark is not closed, or the row is too long. Remove the mark or put one at the end too.',
  'csv.regel-te-lang':
    'Row {{regel}} is too long. Check whether rows were cut off and every quotation mark is closed.',
  dubbel: 'This row is the same as row {{regels}}. It counts once.',
  'dubbel.geboortedatum':
    'This pupil is on row {{regels}} too, with another date of birth. Correct the row that is wrong.',
  'dubbel.leerling':
    'This pupil is on row {{regels}} too, with other data. Row {{regels}} counts. If it is wrong, repair the file and hand it in again.',
  'dubbel.verschil':
    'The same pupil, application or lesson is on row {{regels}} too, with other data. Check which row is right.',
  'kop.leeg':
    'There is no name above column {{kolommen}}. Split merged cells and give every column a name on the first row.',
  'kop.niet-bovenaan':
    'The names of the columns are on row {{regel}}. Remove what is above, so that there is one header row.',
  'kop.ontbreekt': 'Missing: {{koppen}}. Add this, or say below which column holds it.',
  'kop.zelfde-veld': 'The columns {{koppen}} hold the same. Choose one below, or remove the other.',
  'verzuim.tegenspraak':
    'Row {{regels}} is about the same lesson or day. Write the lesson on every row, and each lesson or day once.',
  'xlsx.ander-blad': 'We read only the sheet {{blad}}. What is on {{andere}} is not read.',
  'xlsx.meer-bladen':
    'There is data on more than one sheet: {{bladen}}. Save each sheet you want to import as a file of its own.',
} as const;
