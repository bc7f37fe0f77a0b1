import { type CardShape, readCard, readTextCard } from '../card-reading.ts';
import type { MailService } from '../service.ts';

const host =
  /^(?:[a-z]{2}\.|www\.)?glassdoor\.(?:com|ca|ch|de|at|fr|it|es|nl|be|ie|sg|co\.(?:uk|in|nz|za)|com\.(?:ar|au|br|hk|mx))$/;
const shape: CardShape = { order: ['company', 'title', 'location'] };

/** Glassdoor: one link around each card; the employer stands before the title. */
export const glassdoor: MailService = {
  name: 'glassdoor',
  title: 'Glassdoor',
  senders: ['noreply@glassdoor.com'],
  otherSenders: ['no-reply@glassdoor.com', 'community@glassdoor.com', 'support@glassdoor.com'],
  posting(url) {
    if (!host.test(url.hostname)) return null;
    const id = url.searchParams.get('jobListingId') ?? url.searchParams.get('jl') ?? '';
    return /^\d{6,16}$/.test(id) ? { id, url: `https://${url.hostname}/partner/jobListing.htm?jobListingId=${id}` } : null;
  },
  readHtml: (card) => readCard(card, shape),
  readText: (card) => readTextCard(card, shape),
};
