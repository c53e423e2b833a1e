import type { StarterWords } from './starter-words.ts';

export const frenchStarters: StarterWords = {
  tagline: 'L’actualité des marchés et des entreprises',
  description: (name) => `${name}\u00a0: actualités et analyses des marchés et des entreprises.`,
  notice: 'Rien de ce qui est publié ici n’est un conseil en investissement.',
  describeSection: (section) => `Tous les articles de la rubrique ${section}.`,
  pages: {
    about: {
      title: 'À propos',
      description: (name) => `Ce qu’est ${name}, et comment nous joindre.`,
      text: ({ name, email, sections }) => [
        `*${name}* suit les marchés et les entreprises. Ses rubriques\u00a0: ${sections.join(', ')}.`,
        'Quand un article cite une entreprise avec son symbole boursier, le symbole mène à la page de l’entreprise. [Les auteurs](/authors/) ont aussi leur page.',
        `Écrivez à [${email}](mailto:${email}). Si quelque chose est faux, dites-le nous\u00a0: [nos corrections](/corrections-policy/) sont publiques.`,
      ],
    },
    'corrections-policy': {
      title: 'Comment nous corrigeons',
      description: (name) => `Comment ${name} rectifie ses erreurs.`,
      text: ({ email }) => [
        'Quand un article contient une erreur, il est corrigé sur place, et une note en dessous dit ce qui était faux et quand il a été rectifié. [Toutes les notes](/corrections/) sont classées par mois.',
        'Une correction ne change pas la date de publication d’un article. Un article que l’on ne peut pas sauver est retiré\u00a0: son adresse demeure, avec un avis.',
        `Vous avez trouvé une erreur\u00a0? Écrivez à [${email}](mailto:${email}).`,
      ],
    },
  },
};
