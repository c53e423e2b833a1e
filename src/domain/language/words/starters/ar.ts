import type { StarterWords } from './starter-words.ts';

export const arabicStarters: StarterWords = {
  tagline: 'أخبار الأسواق والشركات',
  description: (name) => `${name}: أخبار وتحليلات عن الأسواق والشركات.`,
  notice: 'لا شيء هنا يُعدّ نصيحة استثمارية.',
  describeSection: (section) => `كل المقالات في قسم ${section}.`,
  pages: {
    about: {
      title: 'من نحن',
      description: (name) => `ما هو ${name}، وكيف تتواصل معنا.`,
      text: ({ name, email, sections }) => [
        `يكتب *${name}* عن الأسواق والشركات. أقسامه: ${sections.join('، ')}.`,
        'حيث تذكر المقالة شركة مع رمزها، يقود الرمز إلى صفحة الشركة. و[للكُتّاب](/authors/) صفحاتهم أيضًا.',
        `اكتب إلى [${email}](mailto:${email}). وإن وجدت خطأ فأخبرنا: [تصحيحاتنا](/corrections-policy/) علنية.`,
      ],
    },
    'corrections-policy': {
      title: 'كيف نصحّح',
      description: (name) => `كيف يصحّح ${name} أخطاءه.`,
      text: ({ email }) => [
        'إذا كانت في مقالة معلومة خاطئة صُحّحت في مكانها، وتذكر ملاحظة تحتها ما كان خطأ ومتى صُحّح. [كل الملاحظات](/corrections/) مرتبة حسب الشهر.',
        'لا يغيّر التصحيح يوم نشر المقالة. والمقالة التي لا يمكن إصلاحها تُسحب: يبقى عنوانها وفيه إشعار بذلك.',
        `هل وجدت خطأ؟ اكتب إلى [${email}](mailto:${email}).`,
      ],
    },
  },
};
