import type { Phrases } from './phrases.ts';

const numbers = new Intl.NumberFormat('ar');
const plurals = new Intl.PluralRules('ar');

export const ar: Phrases = {
  language: 'ar',
  direction: 'rtl',
  skipToContent: 'انتقل إلى المحتوى',
  mainMenu: 'القائمة الرئيسية',
  breadcrumbs: 'أنت هنا',
  front: 'الصفحة الأولى',
  archive: 'الأرشيف',
  sections: 'الأقسام',
  topics: 'المواضيع',
  places: 'الأماكن',
  agencies: 'الوكالات',
  authors: 'الكتّاب',
  latest: 'آخر الأخبار',
  published: 'نُشر',
  updated: 'حُدّث',
  by: (names) => `بقلم ${names}`,
  fromAgency: (names) => `عن ${names}`,
  fromTheArchive: (year) => `من الأرشيف، ${year}`,
  correction: 'تصحيح',
  clarification: 'توضيح',
  corrections: 'تصحيحات',
  withdrawn: 'خبر مسحوب',
  withdrawnNotice: 'سُحب هذا الخبر من النشر، وتبقى صفحته كي لا تنقطع الروابط المؤدية إليه.',
  contentWarning: 'قبل أن تقرأ',
  graphicPicture: 'اعرض صورة قد يجدها بعض القراء مؤلمة',
  sources: 'المصادر',
  archivedCopy: 'نسخة مؤرشفة',
  people: 'الأشخاص',
  follows: 'هذا الخبر متابعة لـ',
  followedBy: 'ما جاء بعده',
  otherLanguages: 'بلغات أخرى',
  previousStory: 'الخبر السابق',
  nextStory: 'الخبر التالي',
  earlierPage: 'أخبار أقدم',
  laterPage: 'أخبار أحدث',
  page: (number) => `صفحة ${number}`,
  stories: storiesInWords,
  years: 'السنوات',
  noStories: 'لا أخبار بعد.',
  identifiers: 'المعرّفات',
  permalink: 'الرابط الدائم',
  reportError: 'أبلغ عن خطأ',
  editStory: 'حرّر هذا الخبر',
  footnotes: 'الحواشي',
  backToText: 'العودة إلى النص',
  pictureCredit: 'الصورة',
  feed: 'خلاصة الأخبار',
  licence: 'الترخيص',
  notFound: 'الصفحة غير موجودة',
  notFoundText: 'لم يُنشر شيء على هذا العنوان. قد يساعدك الأرشيف في العثور على ما تبحث عنه.',
  table: 'جدول',
  aboutThisSite: 'عن هذا الموقع',
  aboutThisStory: 'عن هذا الخبر',
  storiesAround: 'الخبر السابق والخبر التالي',
  pagesAround: 'الصفحة السابقة والصفحة التالية',
  onThisDay: 'في مثل هذا اليوم',
  thread: 'القصة كاملة',
  wholeThread: 'كل أخبار هذه القصة بالترتيب',
  related: 'تغطية سابقة',
  mapOf: (place) => `خريطة: ${place}`,
  where: 'المكان',
  worldMap: 'أماكن الأخبار',
  byMonth: 'حسب الشهر',
  byGroup: 'حسب الموضوع',
  emptyMonth: 'لا أخبار',
  cite: 'الاستشهاد بهذا الخبر',
  citeHelp: 'نقرة واحدة تحدد نص الاستشهاد.',
  downloadCitation: 'لبرامج إدارة المراجع',
  share: 'مشاركة',
  shareByMail: 'أرسل بالبريد الإلكتروني',
  coverage: 'الأخبار سنويًا',
  coverageIn: (first, last) => `الأخبار سنويًا من ${first} إلى ${last}`,
  moreInArchive: 'كل الأخبار الأقدم في الأرشيف',
  dateline: (place, date) => (date ? `${place}، ${date}:` : `${place}:`),
};

/** Arabic has a dual, and counts 3 to 10, 11 to 99 and whole hundreds each in their own way. */
function storiesInWords(count: number): string {
  const number = numbers.format(count);
  switch (plurals.select(count)) {
    case 'zero':
      return 'لا أخبار';
    case 'one':
      return 'خبر واحد';
    case 'two':
      return 'خبران';
    case 'few':
      return `${number} أخبار`;
    case 'many':
      return `${number} خبرًا`;
    default:
      return `${number} خبر`;
  }
}
