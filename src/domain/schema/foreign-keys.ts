/** The names that other systems have for a field, by its name here; spelling with `_`, `-` or capitals is the same. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'headline name heading pagetitle seotitle metatitle',
  category: 'categories section desk channel rubric',
  tags: 'tag keyword keywords label labels topic topics subjects',
  publishedAt:
    'date published pubdate publicationdate publishdate publisheddate publishedon datepublished datetime created createdat createddate datecreated timestamp',
  updatedAt: 'updated updateddate lastupdated modified modifiedat datemodified lastmod lastmodified',
  status: 'draft isdraft state visibility unpublished',
  formerly: 'aliases alias redirects redirectfrom oldslug oldurls',
  authors: 'author byline creator creators writer writers reporter reporters contributor contributors',
  language: 'lang locale inlanguage',
  sources: 'source publisher references attribution citations',
  summary:
    'excerpt description dek deck standfirst subtitle subheading subhead subheadline abstract intro introduction lede lead teaser metadescription seodescription blurb',
  image:
    'imageurl images picture pictures photo photos cover coverimage featuredimage heroimage hero mainimage thumbnail thumbnailurl ogimage media',
  takeaways: 'keypoints highlights bullets bulletpoints keytakeaways tldr',
  analysis: 'sections section',
  faq: 'questions qa qanda',
  terms: 'glossary definitions keyterms',
  corrections: 'errata erratum',
  disclosure: 'disclaimer aidisclosure',
  related: 'relatedarticles relatedstories relatedposts seealso readmore',
  // of a source, a section of the site and the site
  name: 'title publisher label heading sitename',
  url: 'link href address',
  // of an image
  src: 'url path file filename href source image',
  alt: 'alttext alternative title description',
  credit: 'author photographer copyright attribution byline source',
  licence: 'license',
  caption: 'legend',
  // of a takeaway
  lead: 'title heading headline point',
  text: 'body content description note message point',
  // of an article and of a section
  body: 'text content contents html markdown paragraphs articlebody contenthtml bodyhtml bodytext story blocks',
  // of a section, a question and a term
  heading: 'title headline name subtitle',
  question: 'q title name heading',
  answer: 'a text body content reply',
  term: 'name title word',
  definition: 'description meaning text explanation',
  // of a correction and a withdrawal
  at: 'date when time correctedat withdrawnat publishedat',
  reason: 'text note message why explanation',
  // of the site
  address: 'url baseurl siteurl link domain',
  tagline: 'subtitle slogan motto',
  timeZone: 'tz',
  colophon: 'footer copyright',
};

/** Fields of other systems that articles do not have. */
const noFields: readonly [names: string, reason: string][] = [
  [
    'slug permalink url link canonical canonicalurl path id guid uuid',
    'There is no field for it: the file’s name is the article’s URL. The URL of a source belongs to "sources".',
  ],
  ['readingtime readtime wordcount', 'There is no field for it: the build calculates it.'],
  [
    'featured pinned sticky weight order priority',
    'There is no field for it: "lead" in site.json names the article that leads the front page.',
  ],
  [
    'layout template type format seo robots noindex meta opengraph twitter jsonld',
    'There is no field for it: all articles have the same page, and the build writes its metadata.',
  ],
  ['video audio gallery embed attachments comments views', 'There is no field for it.'],
];

/**
 * Explains a field that is known from other systems.
 *
 * @param known the fields that are allowed in its place
 * @returns the field that has its content here, or a sentence that says why there is none; undefined for other names
 */
export function explainForeignKey(
  key: string,
  known: readonly string[],
): { field: string } | { reason: string } | undefined {
  const name = key.toLowerCase().replace(/[_\-\s]/g, '');
  const isNamed = (names: string) => names.split(' ').includes(name);
  const field = known.find((one) => Object.hasOwn(otherNames, one) && isNamed(otherNames[one] ?? ''));
  if (field !== undefined) return { field };
  const isArticle = known.includes('publishedAt') && known.includes('title');
  const [, reason] = (isArticle && noFields.find(([names]) => isNamed(names))) || [];
  return reason === undefined ? undefined : { reason };
}
