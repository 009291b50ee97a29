import { z } from 'zod';

/** Fields that commands from a page are made of. */
export const line = z.string().trim().min(1).max(200);
export const words = z.string().trim().min(1).max(4_000);
export const optionalWords = z.string().trim().max(4_000);
export const day = z.iso.date();
export const person = z.object({ id: z.guid(), name: line });
/** A manager's reason to let a step go ahead all the same (B2 rule 3). */
export const override = z.object({ reason: words });
