/* Words of other systems and languages for which a remedy names ours. */

/** Names of fields in other systems and languages → those that may be meant here. */
export const namesElsewhere: ReadonlyMap<string, readonly string[]> = groupByTheirs({
  published:
    'date pubDate pubDatetime publishDate publishedDate publish_date published_at published_time post_date datePublished publicationDate createdAt created_at created embargo embargoUntil datum veröffentlicht fecha data',
  updated:
    'lastmod lastModified last_modified_at lastUpdated last_updated modified modified_at modDatetime updatedDate updated_at dateModified post_modified aktualisiert',
  'status: draft': 'draft',
  'status: withdrawn': 'withdrawn retracted',
  title: 'headline name post_title titel überschrift titre título titolo tytuł 标题 見出し タイトル عنوان',
  summary:
    'description excerpt custom_excerpt post_excerpt standfirst subtitle deck dek abstract lead zusammenfassung teaser vorspann résumé chapô resumen resumo samenvatting streszczenie ingress 摘要 要約 ملخص',
  section: 'category ressort abschnitt rubrique sección seção sezione rubrik rubriek sektion dział 栏目 セクション قسم',
  tags: 'categories keywords tag post_tag topics labels schlagworte schlagwörter stichworte stichwörter étiquettes etiquetas etichette tagi etiketter 标签 タグ وسوم',
  authors:
    'byline primary_author post_author author_name writer writers by autor autoren verfasser auteur auteurs autore autori autores författare autorzy 作者 著者 كاتب',
  slug: 'permalink post_name',
  aliases: 'redirect_from redirects old_urls',
  image: 'cover thumbnail featured_image hero picture',
  lang: 'language locale',
  tickers: 'symbols stocks',
  dateline: 'location place',
  url: 'link href website homepage',
  src: 'source path file',
  alt: 'alttext altText alt_text alternative alternativtext',
  caption: 'legend bildunterschrift légende leyenda didascalia onderschrift',
  credit: 'photographer copyright bildnachweis crédit crédito',
  name: 'title titel naam nom nombre nome namn navn nazwa label',
  kind: 'type typ art tipo',
  role: 'position function funktion rolle job jobtitle',
  bio: 'biography about description',
  email: 'mail e-mail',
  website: 'url homepage web',
  industry: 'sector branche',
  synonyms: 'aliases',
});

/** Words of other systems and languages for a choice → words here. */
export const choicesElsewhere: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ready: 'published publish live final public future scheduled veröffentlicht publié publicado true',
    draft:
      'entwurf brouillon borrador rascunho bozza concept utkast szkic taslak unpublished wip pending private auto-draft 草稿 下書き مسودة טיוטה',
    withdrawn: 'retracted deleted zurückgezogen retiré retirado ritirato ingetrokken 撤回',
    news: 'nachricht meldung report actualité noticia notícia notizia nieuws nyhet haber wiadomość 新闻 ニュース خبر',
    analysis: 'analyse análisis análise analisi analys analiza analiz 分析 تحليل',
    opinion:
      'comment commentary column editorial op-ed kommentar meinung leitartikel tribune opinión opinião opinione opinie krönika opinia 评论 社説 رأي',
    explainer: 'faq background hintergrund erklärt décryptage explicador',
    sponsored:
      'ad advertisement advertorial paid promoted anzeige werbung publicité publirreportaje pubblicità annons reklama 广告 広告 إعلان',
    correction: 'corrigendum erratum korrektur berichtigung rectificatif corrección correção rettifica',
    clarification: 'klarstellung précision aclaración precisazione',
    update: 'aktualisierung actualización mise-à-jour',
    withdrawal: 'retraction rücknahme retrait',
  }).flatMap(([ours, theirs]) => theirs.split(' ').map((word) => [word, ours] as const)),
);

function groupByTheirs(written: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const [ours, theirs] of Object.entries(written)) {
    for (const name of theirs.split(' ')) grouped.set(name, [...(grouped.get(name) ?? []), ours]);
  }
  return grouped;
}
