import type { StarterWords } from './starter-words.ts';

/** Without ß and quotation marks, so that Switzerland shares them. */
export const germanStarters: StarterWords = {
  tagline: 'Nachrichten von Märkten und Unternehmen',
  description: (name) => `${name}: Nachrichten und Analysen zu Märkten und Unternehmen.`,
  notice: 'Nichts hier ist eine Anlageberatung.',
  describeSection: (section) => `Alle Beiträge im Ressort ${section}.`,
  pages: {
    about: {
      title: 'Über uns',
      description: (name) => `Was ${name} ist und wie man uns erreicht.`,
      text: ({ name, email, sections }) => [
        `*${name}* berichtet über Märkte und Unternehmen. Die Ressorts: ${sections.join(', ')}.`,
        'Wo ein Beitrag ein Unternehmen mit seinem Symbol nennt, führt das Symbol zur Seite des Unternehmens. Auch [die Autoren](/authors/) haben Seiten.',
        `Schreiben Sie an [${email}](mailto:${email}). Ist etwas falsch, sagen Sie es uns: Wir [berichtigen](/corrections-policy/) offen.`,
      ],
    },
    'corrections-policy': {
      title: 'Wie wir berichtigen',
      description: (name) => `Wie ${name} richtigstellt, was falsch war.`,
      text: ({ email }) => [
        'Ist ein Beitrag falsch, wird er an seiner Stelle berichtigt, und ein Hinweis darunter sagt, was falsch war und wann es richtiggestellt wurde. [Alle Hinweise](/corrections/) sind nach Monaten aufgelistet.',
        'Eine Berichtigung ändert nicht den Tag, an dem ein Beitrag erschienen ist. Ein Beitrag, der nicht zu retten ist, wird zurückgezogen: Seine Adresse bleibt, mit einem Hinweis.',
        `Haben Sie einen Fehler gefunden? Schreiben Sie an [${email}](mailto:${email}).`,
      ],
    },
  },
};
