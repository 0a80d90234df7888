import type { MasRoute, Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import type { Uitleg, Woorden } from '../woorden.ts';

/** Wat de jongere en zijn ouders van een traject lezen. */
export const trajectuitleg: Woorden<Trajectstatus> = {
  PREVENTIEF: 'طلبت مدرستك نصيحة من التعليم الإلزامي (leerplicht).',
  GEMELD: 'أبلغت مدرستك أنك غبت كثيرا. سيتصل بك شخص من التعليم الإلزامي (leerplicht).',
  IN_ONDERZOEK: 'يريد التعليم الإلزامي أن يسمع منك ومن والديك كيف الحال.',
  ROUTEKEUZE: 'ينظر التعليم الإلزامي معكم في ما يمكن أن يساعد.',
  LOPEND: 'تم الاتفاق على أمور. ترى في الأسفل ما يجري.',
  MONITORING: 'الأمور تتحسن. يتابع التعليم الإلزامي هل يبقى الحال هكذا.',
  OVERDRACHT_GEMEENTE: 'انتقلت إلى سكن جديد. بلديتك الجديدة تتولى الأمر.',
  AFGESLOTEN: 'أنهت leerplicht هذا الأمر. لم يعد مطلوبا أي شيء من أجله. leerplicht تعرف سبب إغلاقه.',
};

export const trajectuitlegOuder: Woorden<Trajectstatus> = {
  PREVENTIEF: 'طلبت المدرسة نصيحة من التعليم الإلزامي (leerplicht).',
  GEMELD: 'أبلغت المدرسة أن طفلكم غاب كثيرا. سيتصل بكم شخص من التعليم الإلزامي (leerplicht).',
  IN_ONDERZOEK: 'يريد التعليم الإلزامي أن يسمع منكم ومن طفلكم كيف الحال.',
  ROUTEKEUZE: 'ينظر التعليم الإلزامي معكم ومع طفلكم في ما يمكن أن يساعد.',
  LOPEND: 'تم الاتفاق على أمور. ترون في الأسفل ما يجري.',
  MONITORING: 'الأمور تتحسن. يتابع التعليم الإلزامي هل يبقى الحال هكذا.',
  OVERDRACHT_GEMEENTE: 'انتقل طفلكم إلى سكن جديد. البلدية الجديدة تتولى الأمر.',
  AFGESLOTEN: 'أنهت leerplicht هذا الأمر. لم يعد مطلوبا أي شيء من أجله. leerplicht تعرف سبب إغلاقه.',
};

export const route: Uitleg<MasRoute> = {
  R1: { label: 'مساعدة تطوعية', zin: 'مساعدة يريدها الشاب أو الشابة والوالدان بأنفسهم.' },
  R2: { label: 'Halt', zin: 'إجراء Halt: محادثات ومهمة تعليمية واعتذار، بدلا من قضية جنائية.' },
  R3: { label: 'مساعدة إلزامية', zin: 'مساعدة يقررها قاضي الأحداث.' },
  R4: { label: 'القانون الجنائي', zin: 'محضر رسمي تقرر فيه النيابة العامة.' },
};

export const routestatus: Woorden<Routestatus> = {
  VOORGESTELD: 'تم اقتراحه',
  TOESTEMMING: 'توجد موافقة',
  AANGEMELD: 'تم التسجيل عند من يقدم المساعدة',
  WACHTLIJST: 'على قائمة الانتظار',
  GESTART: 'بدأ',
  GEPAUZEERD: 'متوقف مؤقتا',
  AFGEROND: 'اكتمل',
  GEWEIGERD: 'تم رفضه',
  AFGEBROKEN: 'توقف قبل النهاية',
  OVERGEGAAN_VERPLICHT: 'أصبح مساعدة إلزامية',
  OVERWOGEN: 'قيد التفكير',
  SCHRIFTELIJK_INGELICHT: 'تم الإبلاغ كتابيا',
  INSTEMMING: 'توجد موافقة على المشاركة',
  VERWEZEN: 'تمت الإحالة',
  GEACCEPTEERD: 'قبلته Halt',
  GERETOURNEERD: 'أعادته Halt',
  LOPEND: 'جار',
  POSITIEF: 'انتهى بنجاح',
  NEGATIEF: 'لم ينته بنجاح',
  INGETROKKEN: 'تم سحبه',
  TAFEL: 'يجري الحديث عنه',
  VERZOEK_TOT_ONDERZOEK: 'طلب إجراء بحث',
  ONDERZOEK: 'مجلس حماية الطفل يبحث الأمر',
  VERZOEK_KINDERRECHTER: 'تم تقديم طلب إلى قاضي الأحداث',
  GEEN_VERZOEK: 'مجلس حماية الطفل لا يطلب شيئا من القاضي',
  BURGEMEESTER: 'رئيس البلدية يطلب ذلك مع هذا',
  OTS: 'إشراف بقرار من القاضي',
  AFGEWEZEN: 'تم رفض الطلب',
  UITVOERING_GI: 'تنفذه حماية الشباب',
  BEEINDIGD: 'تم إنهاؤه',
  VOORNEMEN: 'توجد نية لذلك',
  VERHOOR: 'استجواب',
  PV_OPGEMAAKT: 'تم تحرير محضر رسمي',
  INGEZONDEN: 'تم إرساله',
  RVDK_ADVIES: 'مجلس حماية الطفل يقدم نصيحة',
  SEPOT: 'لا ملاحقة',
  VOORWAARDELIJK_SEPOT: 'لا ملاحقة، لكن بشروط',
  STRAFBESCHIKKING: 'عقوبة من النيابة العامة',
  DAGVAARDING: 'استدعاء إلى المحكمة',
  ZITTING: 'جلسة المحكمة',
  VONNIS: 'حكم المحكمة',
  TENUITVOERLEGGING: 'قيد التنفيذ',
  VERVALLEN: 'لم يعد قائما',
};
