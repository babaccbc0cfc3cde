import type { Fact } from '@platform/kernel';

/** All that an entry says, by the names of its catalogue; persons still sealed. What ended or annulled it stands beside. */
export type EntryBody = Readonly<Record<string, unknown>>;

/** A recording begins the body; what is learnt later goes into it; an end is laid over it as `end`, an annulment as `annulment`, until it is reinstated. */
export const evolveEntryBody = (body: EntryBody | undefined, { type, data }: Fact): EntryBody | undefined => {
  if (type === 'ListEntryRecorded') return data as EntryBody;
  if (!body) return body;
  if (type === 'ListEntryActEndLearnt') {
    const { actEnd: _, ...rest } = body;
    return { ...rest, ...(data as object) };
  }
  if (type === 'ListEntryEnded') return { ...body, end: data };
  if (type === 'ListEntryAnnulled') return { ...body, annulment: data };
  if (type !== 'ListEntryReinstated') return body;
  const { annulment: _, ...rest } = body;
  return rest;
};
